"""Reading a folder over SFTP, from the one host whose key is pinned."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from stat import S_ISREG

from paramiko import PKey, SFTPClient, SSHException, Transport
from paramiko.ssh_exception import AuthenticationException, IncompatiblePeer

from nmo.intake.fetching.folder import CourtsFolder
from nmo.intake.words import FolderProblem

PATIENCE = 20.0  # seconds for each answer of the host
PIECE = 1024 * 1024
# How a host proves that it holds a key of that type; the old SHA-1 proof is not accepted.
PROOFS = {"ssh-rsa": ("rsa-sha2-512", "rsa-sha2-256")}

SAID = {
    FolderProblem.CANNOT_REACH: "The courts' folder cannot be reached. It will be tried again.",
    FolderProblem.HOST_KEY_DIFFERS: (
        "The courts' host shows another key than the one that is pinned, so nothing was sent to it "
        "and nothing was taken from it. Ask the sender, by a number that you know, whether the key "
        "was changed, before you pin the new one."
    ),
    FolderProblem.SIGN_IN_REFUSED: (
        "The courts' host refused our key or password. Ask the sender whether it was withdrawn."
    ),
    FolderProblem.NO_FOLDER: (
        "The folder is not there, or may not be read. Ask the sender for its name."
    ),
    FolderProblem.INTERRUPTED: "The connection broke off. Nothing is lost: it will be tried again.",
}


class FolderNotRead(Exception):
    """The folder could not be read; `problem` is one word for it, the text one plain sentence."""

    def __init__(self, problem: FolderProblem) -> None:
        super().__init__(SAID[problem])
        self.problem = problem


@dataclass(frozen=True, kw_only=True)
class FileThere:
    """A file as the host lists it: size in bytes, and the second of its last change there."""

    name: str
    size: int
    modified: int


class OpenFolder:
    """A folder that we are signed in to."""

    def __init__(self, client: SFTPClient, path: str) -> None:
        self._client, self._path = client, PurePosixPath(path)

    def zips(self) -> list[FileThere]:
        """Every zip in it by name, neither folders nor links; raises FolderNotRead."""
        try:
            listed = self._client.listdir_attr(str(self._path))
        except (FileNotFoundError, PermissionError) as missing:
            raise FolderNotRead(FolderProblem.NO_FOLDER) from missing
        there = [
            FileThere(name=one.filename, size=one.st_size or 0, modified=int(one.st_mtime or 0))
            for one in listed
            if one.st_mode is not None and S_ISREG(one.st_mode)
        ]
        zips = (one for one in there if one.name.lower().endswith(".zip"))
        return sorted(zips, key=lambda one: one.name)

    def fetch(self, file: FileThere, to: Path) -> None:
        """Copy a file to `to`, whole; raises FolderNotRead when it comes short or breaks off."""
        with self._client.open(str(self._path / file.name), "rb") as there, to.open("xb") as here:
            there.prefetch(file.size)
            while piece := there.read(PIECE):
                here.write(piece)
        if to.stat().st_size != file.size:
            raise FolderNotRead(FolderProblem.INTERRUPTED)


@contextmanager
def opened(folder: CourtsFolder) -> Iterator[OpenFolder]:
    """Sign in to the folder. Nothing is sent to a host that shows another key than the pinned one.

    Raises FolderNotRead for whatever goes wrong, up to the last byte that is read.
    """
    transport = _connected(folder)
    try:
        _check_host(transport, folder)
        _sign_in(transport, folder)
        client = SFTPClient.from_transport(transport)
        if client is None:
            raise FolderNotRead(FolderProblem.SIGN_IN_REFUSED)
        client.get_channel().settimeout(PATIENCE)  # type: ignore[union-attr]
        yield OpenFolder(client, folder.path)
    except (SSHException, EOFError, OSError) as broken:
        raise FolderNotRead(FolderProblem.INTERRUPTED) from broken
    finally:
        transport.close()


def _connected(folder: CourtsFolder) -> Transport:
    try:
        line = socket.create_connection((folder.host, folder.port), timeout=PATIENCE)
        transport = Transport(line)
    except (OSError, SSHException) as unreachable:
        raise FolderNotRead(FolderProblem.CANNOT_REACH) from unreachable
    transport.banner_timeout = transport.handshake_timeout = PATIENCE
    transport.auth_timeout = PATIENCE
    return transport


def _check_host(transport: Transport, folder: CourtsFolder) -> None:
    pinned = folder.host_key
    transport.get_security_options().key_types = PROOFS.get(pinned.kind, (pinned.kind,))
    try:
        transport.start_client(timeout=PATIENCE)
    except IncompatiblePeer as other:  # it has no key of the pinned type
        raise FolderNotRead(FolderProblem.HOST_KEY_DIFFERS) from other
    except (SSHException, EOFError, OSError) as unreachable:
        raise FolderNotRead(FolderProblem.CANNOT_REACH) from unreachable
    shown = transport.get_remote_server_key()
    if (shown.get_name(), shown.asbytes()) != (pinned.kind, pinned.public):
        raise FolderNotRead(FolderProblem.HOST_KEY_DIFFERS)


def _sign_in(transport: Transport, folder: CourtsFolder) -> None:
    try:
        if folder.key_file is not None:
            transport.auth_publickey(folder.username, PKey.from_path(folder.key_file))
        else:
            transport.auth_password(folder.username, folder.password or "")
    except (AuthenticationException, OSError, ValueError) as refused:
        raise FolderNotRead(FolderProblem.SIGN_IN_REFUSED) from refused
