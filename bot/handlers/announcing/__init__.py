"""What owners write to readers besides the digests: drafts, their audience, and what becomes of what is out.

    /announce ── a text, or a photo ──▶ draft ── text · links · languages                        (writing)
        │                                 ├─ for whom: kinds · topics · languages · active       (aiming)
        │                                 └─ test · ready? ── how many, how long ── sent         (sending)
        └─ what is out ──▶ figures ── pause · resume · cancel? ── correct ── so? ── corrected    (sent)

A draft is in one owner's hands, and a colleague can take it over. ``loading`` finds what a button speaks of; ``view``
and ``sent_view`` draw it.
"""
