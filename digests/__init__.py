"""The newsroom: articles in, digests out, and nothing that knows Telegram.

    paste · forward · file
      └─ sources ─ ingest ─ store ─ compose ─ publish ─ outbox ─ deliver ─ (Sender) ─ chat

Pure rooms (language, query, compose, timetable, pacer) take ``now`` as an argument and touch no I/O; the shells
(ingest, publish, deliver, scheduler) act on what the pure rooms decide.
"""
