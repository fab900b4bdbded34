"""What readers read between their digests: what is new, one article, a story as it went on, and what they search for.

    /digest ── the digest as it would come now                                        (latest)
    /latest ── the newest, of all or of a topic ──▶ ‹ 2/7 ›                           (latest)
    /search ── words? ── typed ──▶ what was found ──▶ ‹ 2/7 › · the other order       (search)
    /follow ── words? ── typed ── what they would have found ──▶ a section of the digest (follows)
    @bot words ── articles to share in any chat                                       (inline)
    @bot words, said where the bot is no member ── the best articles                  (guest)
          └─ an article, in a new message ──▶ ‹ 2/7 › · why                      (articles, why)
    /story ── an article's story ──▶ ‹ 2/7 › · the digests that told of it            (story)

Buttons below digests send something new; those below lists and articles turn in place. Where others read along they
lead to the private chat, by ``/start`` and the word of a table below. ``loading`` finds the articles.
"""
