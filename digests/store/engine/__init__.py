"""Two databases behind one interface: connections, dialects, leadership, and one vocabulary of errors.

Database ── Dialect ──┬─ sqlite (driver, batch, checkpoints, fts5)
                      └─ postgresql (tsquery, advisory locks)
"""
