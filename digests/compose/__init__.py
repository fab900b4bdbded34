"""From articles to a digest, pure: stories, what goes on from earlier ones, order, and words.

    articles ── evidence ── comparison ── judgement ── linkage ──▶ stories ── ranking ── digest (sections, length)
        └─ repeated         └─ series: columns    └──▶ continuity (updates)   └─ summary: gist · leaning · quotes

What two reports share and where they differ is in ``comparison``; ``judgement`` weighs it by ``weights.json``, which
``python -m tests.quality --learn`` writes.

``finder`` is the door to stories and what they go on from, which takes long: it may be done in another process.

``curation`` is what editors have said of it all, and is respected everywhere.
"""
