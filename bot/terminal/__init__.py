"""What the operator types: one file per kind of command, each a thin shell over the newsroom."""
