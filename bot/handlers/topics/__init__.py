"""/topic: editors make topics, change and archive them, and add words to the names of countries.

    /topic ── topics ──▶ a topic ── names? · emoji? ── typed ── saved                      (edit)
                │   │       ├────── query? ── typed ── tried on the archive ── saved       (query)
                │   │       └────── archive ── back · delete ── sure? ── deleted           (archive)
                │   │       ├────── merge ── into which? ── in numbers ── sure? ── merged (merging)
                │   ├─ order ── a topic ── up · down · first · last · place? ── typed  (order)
                │   └─ new ── names? ── one in each language? ── emoji? ── query? ── tried ── saved
                └─ countries ── words? ── typed ── saved                                   (countries)

What has been said of a topic so far stands in the open question. Each question is a new message, with a way out; what
is saved sorts the stored articles anew in the background (``rematching``). ``loading`` finds what a button speaks of;
``view`` draws it; ``names`` reads what editors write.
"""
