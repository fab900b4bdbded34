"""Everything that is kept as one file of JSON Lines, the same from every database and into each of them.

database ── tables: what there is ── kinds: a value as JSON ── lines: checked, compressed ──> FILE      (out)
FILE ── lines ── kinds ──> an empty database of its schema ── steps that are missing ── full-text index   (into)
"""
