"""``python -m bot`` is the command ``newsdigest``."""

from bot.cli import main

main()
