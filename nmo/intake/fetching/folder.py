"""Where the courts leave their zips: its address, the pinned key of its host, and our key to it."""

import base64
import binascii
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings

SSH_PORT = 22


class WrongSetting(ValueError):
    """A setting about the courts' folder cannot be used; the text says which, and what to do."""


@dataclass(frozen=True, kw_only=True)
class HostKey:
    """The one key that the host may show: its type, and its public part."""

    kind: str
    public: bytes


@dataclass(frozen=True, kw_only=True)
class CourtsFolder:
    """A folder on an SFTP server; signed in to with a key, or else a password."""

    host: str
    port: int
    path: str
    username: str
    host_key: HostKey
    key_file: Path | None = None
    password: str | None = field(default=None, repr=False)

    @property
    def place(self) -> str:
        """The folder's address without any secret: what files already fetched are known by."""
        return f"{self.username}@{self.host}:{self.port}{self.path}"


def courts_folder() -> CourtsFolder | None:
    """The folder that is set up (NMO_FEED_FOLDER and its fellows), or None.

    Raises WrongSetting.
    """
    if not settings.FEED_FOLDER:
        return None
    address = urlsplit(settings.FEED_FOLDER)
    if address.scheme != "sftp" or not address.hostname or not address.username:
        raise WrongSetting("NMO_FEED_FOLDER: write sftp://USER@HOST:PORT/FOLDER, without password.")
    password = settings.FEED_FOLDER_PASSWORD
    if settings.FEED_KEY_FILE is None and password is None:
        raise WrongSetting("Set NMO_FEED_KEY_FILE or NMO_FEED_FOLDER_PASSWORD to sign in with.")
    return CourtsFolder(
        host=address.hostname,
        port=address.port or SSH_PORT,
        path=unquote(address.path) or "/",
        username=unquote(address.username),
        host_key=read_host_key(settings.FEED_HOST_KEY),
        key_file=settings.FEED_KEY_FILE,
        password=password.get_secret_value() if password is not None else None,
    )


def read_host_key(line: str) -> HostKey:
    """The key of one line as OpenSSH writes it, `ssh-ed25519 AAAA…`; raises WrongSetting."""
    words = line.split()
    try:
        kind, public = words[0], base64.b64decode(words[1], validate=True)
    except (IndexError, binascii.Error) as wrong:
        raise WrongSetting(
            "NMO_FEED_HOST_KEY: give the host's public key as the sender confirmed it, "
            "like: ssh-ed25519 AAAA…"
        ) from wrong
    return HostKey(kind=kind, public=public)
