"""Years in a few minutes: the bot loses its machine, then its account, and no reader loses or doubles anything."""
