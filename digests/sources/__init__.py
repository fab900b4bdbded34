"""From bytes to drafts: pages, feeds, documents and pasted texts, whoever sent them. All of it is hostile until read.

    address ── fetch (public web only) ──▶ bytes ─┐
    file, feed, mail ─────────────────────────────┴─ reader ── worker, a process of its own ──▶ Draft

In the worker: ``pages``, ``feeds``, ``documents``, ``archives``; the pure parts (``drafts``, ``encodings``, ``markup``,
``addresses``, ``opml``) serve the bot's own process too.
"""
