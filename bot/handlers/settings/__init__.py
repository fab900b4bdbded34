"""/settings, /topics, /pause, /privacy: what a chat has chosen, and what is stored about it.

    /settings ── overview ──┬─ time ── 18 · :30 · or typed          (screens)
       ▲                    ├─ days ── Mon … · weekly               (screens)
       │ back               ├─ zone ── is it 21:34? · typed · map   (zone)
       └────────────────────┼─ language · length · empty days       (screens)
                            ├─ layout ── a sample: readable?        (layout)
                            ├─ resume                               (pausing)
                            └─ topics ── ✅ ☐                       (following)
    /pause ── 1 · 3 · 7 · 30 days                                   (pausing)
    /privacy · /export · /delete_me ── sure?                        (privacy)

One message is edited in place. Each button speaks of a chat (those of groups and channels open in their admins' private
chats too); ``loading`` finds it and asks whether this person may change it, and ``view`` draws the screens.
"""
