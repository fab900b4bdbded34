"""What comes from outside, made hostile by chance, for as long as one likes: ``python -m tests.fuzz``."""
