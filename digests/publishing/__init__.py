"""What is due becomes editions: composed once for all chats that have chosen alike, and put into the outbox.

    scheduler ── tick ── window (what is new) ── compose ── Renderer ──▶ edition ── a delivery for each chat
                  │               └─ finder ── finding: the stories of large windows, in a process of its own
                  ├─ alerts: what readers want to hear of at once
                  ├─ holds: what waits for an editor      desk: the next digest as editors see and change it
                  └─ corrections ── recompose ── snapshot: what went out, composed again as its articles stand now

``announcements`` is the door for what owners write to readers besides; ``publisher`` is that for digests: what is due,
one on demand, a first one, a preview.
"""
