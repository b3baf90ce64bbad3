"""Keeps the test suite on this machine."""

import ipaddress
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

LOOPBACK_NAMES = frozenset({"localhost", "", None})


class NetworkRefused(OSError):
    """A test tried to reach another machine."""


def refuse_beyond_loopback(address: Any) -> None:
    """Raise unless `address`, as a socket takes it, is on this machine."""
    if not isinstance(address, tuple):
        return  # the path of a Unix socket
    host = address[0]
    if host in LOOPBACK_NAMES:
        return
    try:
        if ipaddress.ip_address(str(host).partition("%")[0]).is_loopback:
            return
    except ValueError:
        pass  # a name, not an address
    raise NetworkRefused(f"tests stay on this machine: {host!r} was refused")


@contextmanager
def only_loopback() -> Iterator[None]:
    """Refuse every connection and look-up beyond loopback while the block runs."""
    connect, connect_ex, look_up = (
        socket.socket.connect,
        socket.socket.connect_ex,
        socket.getaddrinfo,
    )

    def guarded_connect(self: socket.socket, address: Any) -> None:
        refuse_beyond_loopback(address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        refuse_beyond_loopback(address)
        return connect_ex(self, address)

    def guarded_look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
        refuse_beyond_loopback((host.decode() if isinstance(host, bytes) else host,))
        return look_up(host, *args, **kwargs)

    socket.socket.connect = guarded_connect  # type: ignore[method-assign, assignment]
    socket.socket.connect_ex = guarded_connect_ex  # type: ignore[method-assign, assignment]
    socket.getaddrinfo = guarded_look_up
    try:
        yield
    finally:
        socket.socket.connect = connect  # type: ignore[method-assign]
        socket.socket.connect_ex = connect_ex  # type: ignore[method-assign]
        socket.getaddrinfo = look_up
