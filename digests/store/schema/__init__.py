"""The tables as queries see them, a module an aggregate; and the steps that make them, which are only ever appended.

steps: first · second · third …    shape: what a database should have    migrations: bring it there, or say why not
"""
