"""Who did what: each door writes it down in the transaction in which it is done.

    an update ── acting(who) ──▶ a door ── recorded(article) · note(anything else) ──▶ store (audit)

``acting`` says whose wish is carried out; ``record`` compares before with after, and keeps what changed.
"""
