"""The newsroom: articles in, digests out, and nothing that knows Telegram.

    paste · forward · file · link · feed · channel
      └─ sources ─ intake ─ store ─ compose ─ publishing ─ outbox ─ delivery ─ (Sender) ─ chat

Pure rooms (language, query, compose, timing, model) take ``now`` as an argument and touch no I/O; the shells act on
what they decide. ``subscribers`` and ``editors`` are the doors for every change of a chat and of a role.
"""

import os

# NumPy's BLAS, which reads this when NumPy is imported first, stays on one thread: the many small products that compare
# articles would spend as much time again on waiting for each other, and each thread reserves memory.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
