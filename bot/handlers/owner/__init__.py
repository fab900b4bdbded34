"""What only owners do, alone with the bot: invite editors, look how it goes, and steer what goes out.

    /invite ── a link that makes one editor                                              (editors)
    /editors ── editors ── remove? ── sure? ── those who are left                        (editors)
    /status ── what is stored, and how deliveries went                                   (owner)
    /deliveries ── editions ──▶ an edition ──▶ its articles                              (deliveries)
                     │   │        ├─ send the failed again? ── how many ── sent again    (control)
                     │   │        ├─ take back? ── sure? · renew · send on               (control)
                     │   └─ topics ──▶ a topic ── send the failed again?
                     └─ pause · resume                                                   (control)

    a list of subscribers or articles ── what would happen ── import ──▶ how far          (importing)

The boards and notices of a push have buttons into the same room. ``loading`` finds what a button speaks of; ``view``
draws it.
"""
