"""/stats: what editors look at in figures, as one living message.

    /stats ── a picture, and in a line what it says ──┬─ another subject · another period
                                                      ├─ dark · light
                                                      └─ as a file

``digests.statistics`` adds up, ``bot.render.statistics`` says what it comes to, ``digests.worker`` draws it.
"""
