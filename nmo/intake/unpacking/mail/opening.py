"""Opening a mail: its facts, its words, and what is attached, each told by its bytes."""

import re
from dataclasses import replace
from email import message_from_bytes

from nmo.intake.unpacking import words
from nmo.intake.unpacking.gathering import Found, Gathering, found_in
from nmo.intake.unpacking.kinds import FileKind, kind_of
from nmo.intake.unpacking.letters import letters_of
from nmo.intake.unpacking.mail.facts import facts_of
from nmo.intake.unpacking.mail.flowed import unfolded
from nmo.intake.unpacking.mail.headers import AS_IT_CAME
from nmo.intake.unpacking.mail.html import text_of_html
from nmo.intake.unpacking.mail.leaves import Leaf, Mail, leaves_of
from nmo.intake.unpacking.mail.taking import take_attached, take_words
from nmo.intake.unpacking.names import clean_name
from nmo.intake.unpacking.parts import TroubleCode

_HEAD = re.compile(rb"\r?\n\r?\n")
_BODY_KINDS = (FileKind.TEXT, FileKind.HTML, FileKind.EMPTY)


def open_mail(found: Found, gathering: Gathering) -> None:
    """Take a mail apart, and the mails in it. Headers beyond all measure leave it unopened."""
    data = found.data.lstrip(b"\xef\xbb\xbf\r\n")
    end = _HEAD.search(data)
    if (end.start() if end else len(data)) > gathering.caps.headers_bytes:
        gathering.trouble(found.name, TroubleCode.TOO_LARGE, words.HEADERS)
        return
    try:
        message: Mail = message_from_bytes(data, policy=AS_IT_CAME)
    except RecursionError:
        gathering.trouble(found.name, TroubleCode.TOO_DEEP, words.TOO_DEEP)
        return
    _take_apart(replace(found, data=b""), message, gathering)


def _take_apart(first: Found, message: Mail, gathering: Gathering) -> None:
    waiting = [(first, message)]
    while waiting:
        found, mail = waiting.pop()
        if found.depth > gathering.caps.depth:
            gathering.trouble(found.name, TroubleCode.TOO_DEEP, words.TOO_DEEP)
        elif gathering.may_take_a_mail():
            waiting.extend(reversed(_take_mail(found, mail, gathering)))


def _take_mail(found: Found, message: Mail, gathering: Gathering) -> list[tuple[Found, Mail]]:
    """Take up everything in one mail; returns the mails in it."""
    within = gathering.add_mail(found, facts_of(message))
    gathering.read_for_passwords(gathering.mails[within.mail].subject)
    leaves = list(leaves_of(message))
    html = "\n".join(_letters(leaf) for leaf in leaves if _is_body(leaf, FileKind.HTML))
    plain = "\n".join(_letters(leaf) for leaf in leaves if _is_body(leaf, FileKind.TEXT))
    take_words(within, plain, text_of_html(html), gathering)
    inner = []
    for place, leaf in enumerate(leaves, 1):
        if leaf.mail is not None:
            inner.append((_found_mail(within, leaf, place), leaf.mail))
        elif not (_is_body(leaf, FileKind.TEXT) or _is_body(leaf, FileKind.HTML)):
            _take_attachment(within, leaf, place, gathering)
    return inner


def _found_mail(within: Found, leaf: Leaf, place: int) -> Found:
    return found_in(within, leaf.name, b"", place, otherwise=f"mail-{place}.eml", deeper=True)


def _take_attachment(within: Found, leaf: Leaf, place: int, gathering: Gathering) -> None:
    if not leaf.whole:
        name = clean_name(leaf.name, otherwise=f"attachment-{place}")
        gathering.trouble(name, TroubleCode.CORRUPT_FILE, words.BAD_LETTERS)
        if not leaf.data:
            return
    may_adorn = leaf.disposition == "inline" or bool(leaf.content_id)
    take_attached(within, leaf.name, leaf.data, place, gathering, may_adorn=may_adorn)


def _is_body(leaf: Leaf, kind: FileKind) -> bool:
    """Whether the part is the mail's own words, of that kind."""
    if leaf.mail is not None or leaf.name or leaf.disposition == "attachment":
        return False
    said = {"text/plain": FileKind.TEXT, "text/html": FileKind.HTML}.get(leaf.said)
    return said is kind and kind_of(leaf.data) in _BODY_KINDS


def _letters(leaf: Leaf) -> str:
    text = letters_of(leaf.data, leaf.charset)
    return unfolded(text, joined=leaf.joined) if leaf.flowed else text
