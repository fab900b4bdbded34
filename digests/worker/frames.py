"""How processes speak over pipes: frames, each a length of four bytes, big-endian, then so many bytes."""

from __future__ import annotations

from typing import BinaryIO

LENGTH_BYTES = 4


def framed(data: bytes) -> bytes:
    """Return data as a frame."""
    return len(data).to_bytes(LENGTH_BYTES, "big") + data


def read_frame(source: BinaryIO) -> bytes | None:
    """Return what the next frame holds, None where the input has ended."""
    head = source.read(LENGTH_BYTES)
    if len(head) < LENGTH_BYTES:
        return None
    return source.read(int.from_bytes(head, "big"))
