"""The address of a server, and where the text of a story goes with it."""

from ipaddress import ip_address
from urllib.parse import urlsplit


def base(url: str) -> str:
    """The address of a server as language-tool-python wants it, /v2/check cut off."""
    return url.rstrip("/").removesuffix("/check").removesuffix("/v2") + "/"


def is_local(url: str) -> bool:
    """Whether the server is on this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def shown(url: str) -> str:
    """An address without the name and password that may be in it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def where(url: str) -> str:
    """Whether the text of a story leaves this machine, and where it goes."""
    if is_local(url):
        return f"text goes to {shown(url)}, on this machine"
    return f"text leaves this machine, to {shown(url)}"
