"""What readers follow in words of their own: rules, and how articles find theirs.

/follow ── wording (read, bounded) ── preview (last week) ── follows ──▶ store
published articles ── matching ── index (rules by their rarest words) ──▶ a section of the digest
                                                            └─ turns (who may be told at once) ──▶ publishing/alerts
"""
