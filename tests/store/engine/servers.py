"""Doors in front of PostgreSQL, as rented servers have them: one that refuses, one that wants encryption."""

from __future__ import annotations

import asyncio
import shutil
import ssl
import struct
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

# https://www.postgresql.org/docs/current/protocol-message-formats.html
SSL_REQUEST = struct.pack("!ii", 8, 80877103)
Speaker = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def listening(speak: Speaker) -> AsyncIterator[int]:
    """Yield the port where each connection is spoken to."""

    speaking: set[asyncio.Task[None]] = set()

    async def spoken(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, EOFError):
            await speak(reader, writer)
        await _closed(writer)

    def begin(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        speaking.add(asyncio.create_task(spoken(reader, writer)))

    server = await asyncio.start_server(begin, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]
    if speaking:
        await asyncio.wait(speaking)


def refusing(sqlstate: str) -> Speaker:
    """Return who knows no encryption, and answers whoever comes in with an error."""

    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        first = await reader.readexactly(8)
        while first == SSL_REQUEST:
            writer.write(b"N")
            first = await reader.readexactly(8)
        await reader.readexactly(struct.unpack("!i", first[:4])[0] - 8)
        fields = f"SFATAL\0C{sqlstate}\0Mthe details\0\0".encode()
        writer.write(b"E" + struct.pack("!i", len(fields) + 4) + fields)
        await writer.drain()

    return speak


def encrypting(certificate: Path, socket: str) -> Speaker:
    """Return who lets nobody in without encryption, and brings all others to a server at a Unix socket."""
    trusted = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    trusted.load_cert_chain(certificate)

    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if await reader.readexactly(8) != SSL_REQUEST:
            return
        writer.write(b"S")
        await writer.start_tls(trusted)
        inner_reader, inner_writer = await asyncio.open_unix_connection(socket)
        await asyncio.gather(_carried(reader, inner_writer), _carried(inner_reader, writer))

    return speak


async def _carried(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while piece := await reader.read(65536):
            writer.write(piece)
            await writer.drain()
    await _closed(writer)


async def _closed(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()


def certificate(folder: Path) -> Path:
    """Make a certificate for localhost with its key, in one file."""
    openssl = shutil.which("openssl") or pytest.skip("openssl is not installed")
    file = folder / "server.pem"
    subprocess.run(
        [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", file, "-out", f"{file}.crt"],
        check=True, capture_output=True,
    )  # fmt: skip
    file.write_bytes(file.read_bytes() + Path(f"{file}.crt").read_bytes())
    return file
