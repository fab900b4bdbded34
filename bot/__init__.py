"""The Telegram side: conversations, rendering, sending, the command line and the local Telegram."""

import os

# python-telegram-bot is to give periods as timedeltas, as it will by default one day, and not to warn at each of them.
os.environ.setdefault("PTB_TIMEDELTA", "true")
