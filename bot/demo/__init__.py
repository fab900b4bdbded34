"""The demo: the real bot on the local Telegram, with a small cast, articles of its own, and a clock that can be moved."""
