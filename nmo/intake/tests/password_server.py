"""Paramiko's own server on loopback, which checks a password without being root."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from paramiko import (
    AUTH_FAILED,
    AUTH_SUCCESSFUL,
    OPEN_SUCCEEDED,
    RSAKey,
    ServerInterface,
    SFTPAttributes,
    SFTPHandle,
    SFTPServer,
    SFTPServerInterface,
    SSHException,
    Transport,
)

from nmo.intake.fetching.folder import CourtsFolder, HostKey


class _Folder(SFTPServerInterface):
    """Files of this disk, to be listed and read."""

    def list_folder(self, path):
        return [SFTPAttributes.from_stat(one.stat(), one.name) for one in Path(path).iterdir()]

    def stat(self, path):
        return SFTPAttributes.from_stat(Path(path).stat())

    def open(self, path, flags, attr):
        handle = SFTPHandle(flags)
        handle.readfile = Path(path).open("rb")  # noqa: SIM115  closed with the handle
        return handle


class _Door(ServerInterface):
    def __init__(self, password: str) -> None:
        self._password = password

    def check_auth_password(self, username, password):
        right = username == "nmo" and password == self._password
        return AUTH_SUCCESSFUL if right else AUTH_FAILED

    def get_allowed_auths(self, username):
        return "password"

    def check_channel_request(self, kind, chanid):
        return OPEN_SUCCEEDED


@contextmanager
def password_server(inbox: Path, password: str) -> Iterator[CourtsFolder]:
    """Serve `inbox` over SFTP to whoever knows the password."""
    key = RSAKey.generate(2048)
    listening = socket.create_server(("127.0.0.1", 0))
    transports: list[Transport] = []
    Thread(target=_serve, args=(listening, key, password, transports), daemon=True).start()
    try:
        yield CourtsFolder(
            host="127.0.0.1",
            port=listening.getsockname()[1],
            path=str(inbox),
            username="nmo",
            host_key=HostKey(kind=key.get_name(), public=key.asbytes()),
            password=password,
        )
    finally:
        # Closing alone would leave the thread waiting for the next caller.
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        for transport in transports:
            transport.close()


def _serve(
    listening: socket.socket, key: RSAKey, password: str, transports: list[Transport]
) -> None:
    while True:
        try:
            line, _ = listening.accept()
        except OSError:
            return  # the test is over
        transport = Transport(line)
        transports.append(transport)
        transport.add_server_key(key)
        transport.set_subsystem_handler("sftp", SFTPServer, _Folder)
        try:
            transport.start_server(server=_Door(password))
        except (SSHException, EOFError):
            transport.close()
