"""What readers follow in words of their own: rules, how articles find theirs, and alerts.

/follow ── wording (read, bounded) ── preview (last week) ── follows ──▶ store
published articles ── matching ── index (rules by their rarest words) ──▶ matches ──┬─ a section of the digest
                                                                                   └─ alerts ──▶ outbox
"""
