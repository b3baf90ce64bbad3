"""Reading a mailbox over IMAP: which messages wait, their bytes, and moving them away."""

import imaplib
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from imap_tools import BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.errors import ImapToolsError, MailboxFolderSelectError

from nmo.intake.mail.mailbox import Mailbox, NoToken, Safety
from nmo.intake.papers.words import PlaceProblem

PATIENCE = 30.0  # seconds for each answer of the server
TAKEN = "NmoTaken"  # the mark of a message that is kept here
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_BROKEN = (imaplib.IMAP4.error, ImapToolsError, OSError, EOFError)


class MailboxNotRead(Exception):
    """The mailbox could not be read; `problem` is one word for why."""

    def __init__(self, problem: PlaceProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


class MessageNotRead(Exception):
    """One message could not be fetched or moved away; the others can."""


class OpenMailbox:
    """A folder of a mailbox that we are signed in to."""

    def __init__(self, client: BaseMailBox, of: Mailbox) -> None:
        self._client, self._of = client, of
        status = client.folder.status(of.folder, ["UIDVALIDITY"])
        self._validity = status["UIDVALIDITY"]
        # A server says more of what it can do once we are signed in.
        _, said = client.client.capability()
        client.client.capabilities = tuple(said[-1].decode("ascii", "replace").upper().split())

    def waiting(self) -> list[str]:
        """The numbers of the messages that were not taken yet, oldest first."""
        return self._client.uids(f"UNKEYWORD {TAKEN} UNDELETED", charset=None)

    def place_of(self, uid: str) -> str:
        """What names a message for ever: the server never gives this number again."""
        return f"{self._of.place};{self._validity}/{uid}"

    def size_of(self, uid: str) -> int:
        """How many bytes the message has, as the server states it. Raises MessageNotRead."""
        for answer in self._fetched(uid, "(RFC822.SIZE)"):
            stated = _SIZE.search(answer if isinstance(answer, bytes) else b"".join(answer))
            if stated:
                return int(stated[1])
        raise MessageNotRead

    def message(self, uid: str) -> bytes:
        """The message as the server holds it, without marking it read. Raises MessageNotRead."""
        for answer in self._fetched(uid, "(BODY.PEEK[])"):
            if isinstance(answer, tuple):
                return bytes(answer[1])
        raise MessageNotRead

    def take_away(self, uid: str) -> None:
        """Mark a message as taken, and move it where a folder for it is set. Raises MessageNotRead.

        Nothing is deleted. A server that cannot move leaves it where it is, marked.
        """
        answer, _ = self._client.client.uid("STORE", uid, "+FLAGS.SILENT", f"({TAKEN})")
        if answer != "OK":
            raise MessageNotRead
        if self._of.taken and "MOVE" in self._client.client.capabilities:
            try:
                self._client.move(uid, self._of.taken)
            except ImapToolsError as refused:
                raise MessageNotRead from refused

    def make_room(self) -> None:
        """Make the folder for what is taken, where it is not there yet."""
        if self._of.taken and not self._client.folder.exists(self._of.taken):
            with suppress(ImapToolsError):
                self._client.folder.create(self._of.taken)

    def _fetched(self, uid: str, what: str) -> list[bytes | tuple[bytes, bytes]]:
        answer, data = self._client.client.uid("FETCH", uid, what)
        if answer != "OK":
            raise MessageNotRead
        return [each for each in data if each is not None]


@contextmanager
def opened(of: Mailbox) -> Iterator[OpenMailbox]:
    """Sign in to the mailbox; raises MailboxNotRead for whatever goes wrong up to the last byte."""
    client = _connected(of)
    try:
        _sign_in(client, of)
        _select(client, of)
        there = OpenMailbox(client, of)
        there.make_room()
        yield there
    except _BROKEN as broken:
        raise MailboxNotRead(PlaceProblem.INTERRUPTED) from broken
    finally:
        _close(client)


def _close(client: BaseMailBox) -> None:
    with suppress(*_BROKEN):
        client.logout()
    with suppress(*_BROKEN):
        client.client.shutdown()


def _connected(of: Mailbox) -> BaseMailBox:
    try:
        if of.safety is Safety.NONE:
            return MailBoxUnencrypted(of.host, of.port, timeout=PATIENCE)
        trusts = ssl.create_default_context(cafile=of.ca_file)
        if of.safety is Safety.STARTTLS:
            return MailBoxStartTls(of.host, of.port, timeout=PATIENCE, ssl_context=trusts)
        return MailBox(of.host, of.port, timeout=PATIENCE, ssl_context=trusts)
    except ssl.SSLError as untrusted:
        raise MailboxNotRead(PlaceProblem.CERTIFICATE) from untrusted
    except _BROKEN as unreachable:
        raise MailboxNotRead(PlaceProblem.CANNOT_REACH) from unreachable


def _sign_in(client: BaseMailBox, of: Mailbox) -> None:
    try:
        if of.signs_in_by_token:
            client.xoauth2(of.username, of.token(), initial_folder=None)
        elif of.password.isascii() and of.username.isascii():
            client.login(of.username, of.password, initial_folder=None)
        else:
            client.login_utf8(of.username, of.password, initial_folder=None)
    except NoToken as none:
        raise MailboxNotRead(PlaceProblem.NO_TOKEN) from none
    except (imaplib.IMAP4.abort, OSError) as broken:
        raise MailboxNotRead(PlaceProblem.INTERRUPTED) from broken
    except (imaplib.IMAP4.error, ImapToolsError) as refused:
        # The server's own trouble passes; a refusal does not, and is for a person (RFC 5530).
        passing = "[UNAVAILABLE]" in str(refused)
        problem = PlaceProblem.CANNOT_REACH if passing else PlaceProblem.SIGN_IN_REFUSED
        raise MailboxNotRead(problem) from refused


def _select(client: BaseMailBox, of: Mailbox) -> None:
    try:
        client.folder.set(of.folder)
    except MailboxFolderSelectError as none:
        raise MailboxNotRead(PlaceProblem.NO_FOLDER) from none
