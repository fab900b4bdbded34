"""Groups and channels: how the bot comes and goes there, and how their admins connect them.

added or removed by somebody ── greeted · left · migrated         (membership)
    │ an admin who may
    ▼
connected ◀── a chat of Telegram's chooser ◀── /connect           (connecting, connect)
    │              └─ what stands in the way ── try again
    ▼
/chats ── one of mine ── topics · settings · posts · pause · disconnect (chats)
"""
