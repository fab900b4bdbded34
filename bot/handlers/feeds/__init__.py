"""/feeds: where articles come from by themselves: feeds, lists of feeds, and channels.

    /feeds ── list ──▶ ‹ 2/7 › · a feed ── publish at once · pause                      (feeds)
       │       │                    ├─ try ── what it holds                             (adding)
       │       │                    ├─ all that waits ── really? ──▶ decided on ── undo  (waiting)
       │       │                    ├─ name? folder? ── typed                           (tidying)
       │       │                    ├─ merge ── into which? ── really?                  (merging)
       │       │                    ├─ all that waits ── really? ──▶ decided on ── undo (waiting)
       │       │                    ├─ name? folder? ── typed                           (tidying)
       │       │                    ├─ merge ── into which? ── really?                  (merging)
       │       │                    └─ remove ── really?                                (feeds)
       │       └─ address? ── typed ──▶ added, and what it holds                        (adding)
       └─ with an address ──▶ added, and what it holds                                  (adding)
    /opml ── all feeds as a file        a file that is such a list ──▶ added            (opml)
    a post in a channel ──▶ published, where an editor wants that                       (channel_posts)

``loading`` finds the feed that a button speaks of; ``view`` draws it.
"""
