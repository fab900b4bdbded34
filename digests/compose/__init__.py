"""From articles to a digest, pure: stories, what goes on from earlier ones, order, and words.

    articles ── profile ── linkage ──▶ stories ── continuity (updates) ── ranking ── digest (sections, length)
                  └─ rarity · specifics: what makes an event this one            └─ summary: gist · opening · quotes

``curation`` is what editors have said of it all, and is respected everywhere.
"""
