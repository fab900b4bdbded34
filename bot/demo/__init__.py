"""The demo: the real bot on the local Telegram, with a small cast, its own articles, and a clock that can be moved."""
