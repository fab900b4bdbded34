"""/desk: the next digest of each topic before it goes: looked at, changed story by story, previewed, held, approved.

    /plan ── what comes out · each topic's next digest · what went out today ──▶ a card, the desk, the digest   (plan)

    /desk ── topics ──▶ a topic's next digest ──▶ a story ── pin · drop · ↑ ↓ · why     (story)
                          │    │    │               ├─ merge ── with which?
                          │    │    │               ├─ split ── which article?
                          │    │    │               ├─ picture? ── sent                 (picture)
                          │    │    │               └─ title? ── typed                  (writing)
                          │    │    ├─ introduction? ── typed                           (writing)
                          │    │    └─ header · footer ── typed, in each language          (frame)
                          │    └─ hold ── how long · then · each · approve · stop       (hold)
                          ├─ preview ── the digest, and the desk again                  (desk)
                          └─ test ── language · layout · length ── to oneself        (testing)

One message lives: each button changes it, and what is gone by now is said and shown as it stands. ``loading`` finds
what a button speaks of; ``view``, ``card`` and ``plan_view`` draw it.
"""
