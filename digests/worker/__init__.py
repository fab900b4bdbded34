"""Heavy work in processes of its own, so that the bot's own memory and time stay small.

Child ── frames ──▶ python -m digests.worker.…    (started when there is work, ends by itself when there is none)

What knows more than models and languages stands in its own room: ``sources/worker``, ``publishing/finding``.
"""
