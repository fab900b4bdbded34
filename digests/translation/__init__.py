"""Translating what readers cannot read, by the model that the operator has configured; nothing where none is.

    ahead ── what is in no language that its readers read ──▶ client ── the operator's server
      │                                                          │
      └── store ◀── gate: every number, date and name is also in the source ◀── plain lines

It is done before digests are composed and delays none: what is not there by then stays in its own language.
"""
