"""What another bot has kept and hands over as a list: its subscribers and its articles.

    a list ── sources ──▶ Listing ── outlook ──▶ what would happen (nothing is changed)
                             └────── bring ────▶ subscribers: chats that the bot has not met yet
                                                 articles: the archive, each on its own day, news to nobody
    chats not met ── a few a minute, asked of Telegram ──▶ digests, or silence until they come; the owners hear how many

Whatever breaks off is begun again with the same list: what was brought is known, and nothing is there twice.
"""
