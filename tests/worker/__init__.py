"""Tests of the processes for heavy work."""
