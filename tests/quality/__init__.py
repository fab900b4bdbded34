"""How good the newsroom's judgement is, on texts with known right answers: run it with ``python -m tests.quality``."""
