"""The way to Telegram and back.

polling ─┐
webhook ─┴─ inbox (raw, budgets, journal) ── handlers        nothing is confirmed before it is kept
handlers ── rate_limiter ── http ──▶ Telegram                answers: obeys 429, waits its time
outbox ──── sender ── connections ──▶ Telegram               digests: the shortest way, says what became of each
"""
