"""The first words and the last: /start and its links, /help, /stop.

    /start ── somebody new ──▶ the tour: an article, and topics to tap ── the first digest now
       │   └─ a reader ──▶ how things stand; what was stopped goes on again
       ├─ topic_… ── the topic is followed ──▶ the tour
       └─ editor_… ── an owner's invitation ── redeemed, once ──▶ welcome                  (joining)
    /stop ── no more digests ──▶ resume
    /help ── what this person can do here
    "ciao", "basta", "Hilfe" … ── the same, in the words of any language                       (talk)

In a group /start shows the topics. ``view`` draws the tour and how things stand.
"""
