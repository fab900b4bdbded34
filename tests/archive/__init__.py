"""Tests of what is found in the archive."""
