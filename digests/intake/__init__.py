"""Drafts become articles: stored once, in a language, on topics, as copies where they are.

    feeds ── due ── fetched ── read ── entries ─┐
    chat, terminal ─────────────────── drafts ──┴─ ingest ── a batch: copies · topics ──▶ store ── encoding, behind it

``cards`` keeps the one living card by which an editor sees an article.
"""
