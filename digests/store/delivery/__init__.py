"""The outbox in the store: messages on their way to chats, and what became of each.

orders ── fanout ──▶ outbox ── claims and outcomes, at the pace ──▶ deliveries, refusals
                       ▲ │
           corrections ┘ └──▶ catchup: what is too late after a downtime is taken back
"""
