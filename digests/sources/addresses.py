"""Addresses: their plain form, and which may be reached: public web servers (``fetch.py`` asks at every connection).

Python's ``is_global`` follows the registries of IANA but lets pass what only leads elsewhere: tunnels and translations
that carry an IPv4 address within an IPv6 one, multicast, and one cloud's metadata server that has a public number.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from contextlib import suppress
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from digests.errors import LinkRefused

WEB_PORTS = frozenset({80, 443})
LONGEST_ADDRESS = 2048

_ANYWHERE_ELSE = tuple(
    ip_network(network)
    for network in (
        "::/96",  # IPv4-compatible, RFC 4291
        "::ffff:0:0/96",  # IPv4-mapped
        "::ffff:0:0:0/96",  # IPv4-translated, RFC 2765
        "64:ff9b::/96",  # NAT64, RFC 6052
        "64:ff9b:1::/48",  # NAT64 of a site, RFC 8215
        "2001::/32",  # Teredo
        "2002::/16",  # 6to4
        "fec0::/10",  # site-local, RFC 3879
        "192.0.0.0/24",  # protocol assignments, RFC 6890
        "192.88.99.0/24",  # 6to4 relays, RFC 7526
        "168.63.129.16/32",  # Azure's platform server
    )
)
# Of a name in the DNS (RFC 1035, 2.3.4).
LONGEST_HOST = 253
_UNSAFE = re.compile(r"[\s\\\x00-\x20\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# What people and services add to follow a link; every other parameter may choose the page.
_TRACKING = re.compile(
    r"(?:utm|mtm|hsa|matomo|piwik|itm)_[\w-]+|pk_(?:campaign|kwd|keyword|source|medium|content|cid)|"
    r"at_(?:medium|campaign|custom\d|link\w*|ptr_name|format|bbc_team)|(?:vero|oly)_\w*id|"
    r"(?:fb|g|d|tw|tt|y|ys|sc)clid|msclkid|gbraid|wbraid|gclsrc|srsltid|mc_[ce]id|igsh|igshid|_openstat|"
    r"_hsenc|_hsmi|__hs\w{2,3}|mkt_tok|_g[al]|ref_(?:src|url)|wt_mc|wt\.mc_id|xtor|cmpid|s_cid|smid|spm|"
    r"ns_(?:campaign|mchannel|source|linkname|fee)|guce_referr\w+|share_(?:token|source|medium)|_branch_match_id",
    re.IGNORECASE,
)
# Browsers leave these out of an address, and write what is no part of one in percent signs.
_UNWRITTEN = re.compile(r"[\t\r\n\ud800-\udfff]")
_FOREIGN = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
_KEPT = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"<>\\^`{|}')
# Spaces and what controls terminals may stand around an address in any order.
_AROUND = "".join(chr(code) for code in range(0x3001) if chr(code).isspace() or code < 0x20)
_FEED_SCHEME = re.compile(r"(?:feed|rss|itpc|pcast|podcast):(?=//|https?://)", re.IGNORECASE)
_USUAL_PORTS = {("http", 80), ("https", 443)}


def is_public_web(address: IPv4Address | IPv6Address, port: int) -> bool:
    """Tell whether an address and port can be those of a web server that everybody can reach."""
    return port in WEB_PORTS and is_public(address)


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Tell whether an address belongs to one machine on the public internet and nothing inside this one's network."""
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if isinstance(address, IPv6Address) and address.scope_id is not None:
        return False
    return not any(address in network for network in _ANYWHERE_ELSE if network.version == address.version)


def checked(url: str) -> str:
    """Return an address that may be asked for. Raises: LinkRefused (link-bad) for what no web page has."""
    if len(url) > LONGEST_ADDRESS or _UNSAFE.search(url):
        raise LinkRefused("link-bad")
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and 0 < len(parts.hostname or "") <= LONGEST_HOST and parts.port != 0
    except ValueError:
        usable = False
    # A name before an @ hides from people where a link leads.
    if not usable or "@" in parts.netloc:
        raise LinkRefused("link-bad")
    return url


@lru_cache(maxsize=256)
def plain_address(url: str) -> str:
    """Return an address in its plain form: small letters where they count for nothing, no fragment, no tracking."""
    try:
        parts = urlsplit(url.strip(_AROUND))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return url
    scheme = parts.scheme.lower()
    netloc = f"[{host}]" if ":" in host else host
    if port is not None and (scheme, port) not in _USUAL_PORTS:
        netloc = f"{netloc}:{port}"
    if "@" in parts.netloc:
        netloc = f"{parts.netloc.rpartition('@')[0]}@{netloc}"
    kept = [
        each
        for each in parts.query.split("&")
        if each.strip(_AROUND) and not _TRACKING.fullmatch(each.partition("=")[0])
    ]
    return urlunsplit((scheme, netloc, parts.path, "&".join(kept), "")).strip(_AROUND)


def origin(url: str) -> str:
    """Return the scheme, host and port of an address in one spelling; "" where it has none."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    scheme = parts.scheme.lower()
    usual = next((each for kind, each in _USUAL_PORTS if kind == scheme), 0)
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port or usual}" if host else ""


def web_address(said: object, base: str) -> str | None:
    """Return an address of the web as a browser reads it where it stands at ``base``; None for anything else."""
    words = _UNWRITTEN.sub("", str(said).strip()) if isinstance(said, str) else ""
    if not words:
        return None
    try:
        whole = urljoin(base, quote(words, safe=_KEPT))
        # The letters of a host are no part of what is written in percent signs.
        parts = urlsplit(whole)
        whole = urlunsplit(parts._replace(netloc=_FOREIGN.sub(lambda found: unquote(found[0]), parts.netloc)))
        parts = urlsplit(whole)
    except ValueError:
        return None
    usable = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
    return whole if usable and len(whole) <= LONGEST_ADDRESS else None


def without_feed_scheme(url: str) -> str:
    """Return the address of the web in one that asks for a feed reader: ``feed://…`` and ``feed:https://…``."""
    said = url.strip()
    rest = _FEED_SCHEME.sub("", said, count=1)
    return f"http:{rest}" if rest != said and rest.startswith("//") else rest


@lru_cache(maxsize=256)
def address_key(url: str) -> str:
    """Return what two addresses of one page have in common: neither scheme nor www, nor the order of parameters."""
    try:
        parts = urlsplit(plain_address(url))
    except ValueError:
        return url
    path = unquote(parts.path)
    # Browsers walk steps to "." and ".." before they ask.
    path = posixpath.normpath(path) if "/." in path else path
    query = "&".join(sorted(parts.query.split("&")))
    whole = f"{_spelt(parts.netloc).removeprefix('www.')}{path.rstrip('/')}?{query}".removesuffix("?")
    return unicodedata.normalize("NFC", whole)


def _spelt(netloc: str) -> str:
    """Return a host in its own letters, however it is written: in ASCII (RFC 3492), or with the dot of the root."""
    host, colon, port = netloc.partition(":")
    labels = host.removesuffix(".").split(".")
    for place, label in enumerate(labels):
        if label.startswith("xn--"):
            with suppress(UnicodeError):
                labels[place] = label[4:].encode("ascii").decode("punycode")
    return f"{'.'.join(labels)}{colon}{port}"


def socket_address(address: tuple[object, ...]) -> tuple[IPv4Address | IPv6Address, int]:
    """Return the address and port that a socket is about to be connected to. Raises: ValueError."""
    host, port = address[0], address[1]
    if not isinstance(host, str) or not isinstance(port, int):
        raise ValueError(f"no internet address: {address!r}")
    return ip_address(host), port
