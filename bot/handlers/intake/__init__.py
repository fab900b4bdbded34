"""Articles that editors send: pasted, forwarded, as a link or a file; their card, their publication, their corrections.

    a message · /add ── words? ── typed ──▶ the card of a draft ◀── more of it, sent at once   (paste)
       └─ a link ──▶ a card that waits ── the page is fetched and read ──▶ the card            (link)
    a photo behind an article ──▶ its picture                                                  (illustrating)
    a message edited ──▶ its draft changes · what is out: correct it so?                       (edited)
    /drafts ──▶ ‹ 2/7 › ──▶ the card                                                           (intake)
    /queue ──▶ publish · discard · later ──▶ the next card · undo · all of a source · only …   (queue)
    each morning ── how many wait ──▶ /queue · another time? ── typed · never                  (morning)
    the card ── publish · undo · discard · restore                                             (intake)
       ├─ join to the one before · split again                                              (parting)
       ├─ edit ── title? text? source? ── typed · topics · language                            (edit)
       ├─ schedule ── moments · another? ── typed · unschedule                                 (schedule)
       ├─ history ── undo the last step                                                                        (history)
       └─ correct ── title? text? ── typed ── everywhere? · retract ── really? ──▶ how far     (corrections, reaching)
             ├─ source? link? day? ── typed · language                                         (fields)
             └─ topics ── who gets it as news? ── sort it so                                   (sorting)

One card of an article lives in each chat: what a button changes is shown on it, and an older one there loses its
buttons. ``parts``
reads a message; ``storing`` keeps it, once; ``colleagues`` lets the cards of one article follow
each other; ``loading`` finds the article that a button or a question speaks of;
``card`` and ``view`` draw it.
"""
