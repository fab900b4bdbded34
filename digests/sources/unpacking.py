"""What a server packed is unpacked by its content, in bounds: gzip, deflate, brotli and zstd, once or twice."""

from __future__ import annotations

import zlib

GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
# A packed file that is packed again on its way.
MOST_LAYERS = 2


class UnpackedTooBig(Exception):
    """More came out than may."""


def unpacked(data: bytes, declared: str, limit: int) -> bytes:
    """Return what bytes hold; ``declared`` is the name of their packing, "" for none. What is not packed stays so.

    Raises: UnpackedTooBig where more than ``limit`` bytes come out.
    """
    names = declared.split(",")
    for _ in range(MOST_LAYERS):
        # The last one was packed around the others.
        found = _layer(data, names.pop() if names else "", limit)
        if found is None:
            break
        if len(found) > limit:
            raise UnpackedTooBig
        data = found
    return data


def _layer(data: bytes, declared: str, limit: int) -> bytes | None:
    """Unpack one layer; None where there is none, or it is none of these."""
    if data.startswith(GZIP):
        return _zlib(data, 31, limit)
    if data.startswith(ZSTD):
        return _zstd(data, limit)
    if "br" in declared:
        return _brotli(data, limit)
    if "deflate" in declared:
        # Some servers leave out the header that the standard asks for (RFC 9110, 8.4.1.2).
        return _zlib(data, 15, limit) or _zlib(data, -15, limit)
    return None


def _zlib(data: bytes, window: int, limit: int) -> bytes | None:
    """Unpack deflate in whatever frame; what was cut off gives its beginning."""
    out = b""
    while data and len(out) <= limit:
        opened = zlib.decompressobj(window)
        try:
            out += opened.decompress(data, limit + 1 - len(out))
        except zlib.error:
            return out or None
        if not opened.eof:
            break
        # gzip files may be joined to one.
        data = opened.unused_data.lstrip(b"\0")
    return out or None


def _brotli(data: bytes, limit: int) -> bytes | None:
    import brotli

    opened = brotli.Decompressor()
    try:
        out = opened.process(data, output_buffer_limit=limit + 1)
        while not opened.can_accept_more_data() and len(out) <= limit:
            out += opened.process(b"", output_buffer_limit=limit + 1 - len(out))
    except brotli.error:
        return None
    return bytes(out) or None


def _zstd(data: bytes, limit: int) -> bytes | None:
    from backports import zstd

    out = b""
    while data and len(out) <= limit:
        opened = zstd.ZstdDecompressor()
        try:
            out += opened.decompress(data, limit + 1 - len(out))
        except (zstd.ZstdError, ValueError):
            return out or None
        if not opened.eof:
            break
        data = opened.unused_data
    return out or None
