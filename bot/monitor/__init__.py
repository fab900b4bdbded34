"""How it stands with the bot, for machines that watch: is it alive, is it ready, and all its numbers.

traffic, vital signs, the process ── families ── exposition ──> /metrics
store, loop, Telegram ── health ──> /healthz, /readyz
"""
