"""Where the mailbox is, and how we sign in to it: settings."""

import shlex
import subprocess
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from django.conf import settings

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
TOKEN_WITHIN = 30.0  # seconds that the command of the token may take


class Safety(StrEnum):
    """How the connection is kept from being read on its way."""

    TLS = "imaps"
    STARTTLS = "imap"
    NONE = "imap-plain"  # on this machine alone


PORTS = {Safety.TLS: 993, Safety.STARTTLS: 143, Safety.NONE: 143}


class WrongSetting(ValueError):
    """A setting of the mailbox cannot be used; the text says which, and what to do."""


class NoToken(Exception):
    """The token to sign in with could not be had."""


@dataclass(frozen=True, kw_only=True)
class Mailbox:
    """A folder of a mailbox, and how to sign in to it.

    taken: the folder to which a message goes once it is kept; empty: it stays, and is marked.
    token_file, token_command: where the OAuth 2 token is had afresh for each sign-in; without
    either, the password is used.
    """

    host: str
    port: int
    username: str
    folder: str
    safety: Safety
    taken: str = ""
    ca_file: Path | None = None
    password: str = field(default="", repr=False)
    token_file: Path | None = None
    token_command: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """The folder's address without any secret: what is taken from it is known by it."""
        return f"{self.username}@{self.host}:{self.port}/{self.folder}"

    @property
    def signs_in_by_token(self) -> bool:
        """Whether an OAuth 2 token is used instead of a password."""
        return self.token_file is not None or bool(self.token_command)

    def token(self) -> str:
        """The token of this moment; raises NoToken."""
        try:
            if self.token_file is not None:
                had = self.token_file.read_text(encoding="utf-8")
            else:
                had = _printed_by(self.token_command)
        except (OSError, UnicodeDecodeError, subprocess.SubprocessError) as none:
            raise NoToken from none
        if not had.strip():
            raise NoToken
        return had.strip()


def _printed_by(command: tuple[str, ...]) -> str:
    done = subprocess.run(command, capture_output=True, check=True, timeout=TOKEN_WITHIN, text=True)
    return done.stdout


def mailbox() -> Mailbox | None:
    """The mailbox that is set up (NMO_MAILBOX and its fellows), or None. Raises WrongSetting."""
    if not settings.MAILBOX:
        return None
    address = urlsplit(settings.MAILBOX)
    safety = _safety(address)
    password = settings.MAILBOX_PASSWORD
    found = Mailbox(
        host=address.hostname or "",
        port=address.port or PORTS[safety],
        username=unquote(address.username or ""),
        folder=unquote(address.path.strip("/")) or "INBOX",
        safety=safety,
        taken=settings.MAILBOX_TAKEN,
        ca_file=settings.MAILBOX_CA_FILE,
        password=password.get_secret_value() if password is not None else "",
        token_file=settings.MAILBOX_TOKEN_FILE,
        token_command=tuple(shlex.split(settings.MAILBOX_TOKEN_COMMAND)),
    )
    if not found.password and not found.signs_in_by_token:
        raise WrongSetting(
            "Set NMO_MAILBOX_PASSWORD, or NMO_MAILBOX_TOKEN_FILE or NMO_MAILBOX_TOKEN_COMMAND, "
            "to sign in to the mailbox with."
        )
    return found


def _safety(address: SplitResult) -> Safety:
    try:
        safety = Safety(address.scheme)
    except ValueError:
        safety = None
    if safety is None or not address.hostname or not address.username or address.password:
        raise WrongSetting(
            "NMO_MAILBOX: write imaps://USER@HOST/FOLDER, with %40 for the @ in USER and without "
            "a password. imap:// is the same with STARTTLS."
        )
    if safety is Safety.NONE and address.hostname not in LOOPBACK:
        raise WrongSetting("NMO_MAILBOX: without TLS only a mailbox on this machine is read.")
    return safety
