"""Topics: queries with names, which articles are on them, and what editors teach them by putting articles right."""
