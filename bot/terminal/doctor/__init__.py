"""``newsdigest doctor``: everything a bot needs, looked at in turn; each finding says what to do.

configuration ─> machine ─> database ─> telegram ─> newsroom ─> a line each, and an exit code
"""
