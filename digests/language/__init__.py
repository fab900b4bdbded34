"""Pure text tools: which language a text is in, its words, its sentences."""
