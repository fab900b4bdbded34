"""Conversations, a package for each kind; every package has one table that the dispatcher reads.

    an update ── dispatch ── guard ── loader ── handler ──▶ Reply ── dispatch shows it
                  (table)   (may you?) (what is it about?)   View · Notice · DeepLink · Refusal

Beside the packages stands what all may use: ``guards`` (who may come in), ``answers`` (what was typed), ``fallback``
(where no table has an answer). No package imports another one: what two of them need goes below them.
"""
