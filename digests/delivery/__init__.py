"""From the outbox to the chats: claimed, sent at the pace allowed, and what became of each written down.

    outbox ── exchange ── deliverer ── in_flight (pacer · budget) ── Sender ── outcomes ── exchange ── settle ──▶ outbox

``cluster`` shares the rate between processes and closes what an ended one left open; ``control`` is the door for
people: pause, resume, send again; ``progress`` tells how a push goes; ``retention`` forgets.
"""
