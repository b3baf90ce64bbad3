"""Taking up what every kind of mail has: words, and what is attached."""

from dataclasses import replace

from nmo.intake.unpacking import words
from nmo.intake.unpacking.gathering import EMAIL, Found, Gathering, found_in
from nmo.intake.unpacking.kinds import FileKind, kind_of
from nmo.intake.unpacking.parts import PartKind, TroubleCode
from nmo.intake.unpacking.pictures import is_logo

_LITTLE = 0.2  # the share of the HTML's words under which the plain text is only a notice
_MAILS = (FileKind.MAIL, FileKind.WINMAIL, FileKind.OUTLOOK)


def take_words(within: Found, plain: str, shown: str, gathering: Gathering) -> None:
    """The words of a mail as a part: its plain text, or what its HTML shows where that is more."""
    for letters in dict.fromkeys((plain, shown)):
        gathering.read_for_passwords(letters)
    text = plain if len(plain.split()) > _LITTLE * len(shown.split()) else shown
    if len(text) > gathering.caps.body_bytes:
        gathering.trouble(EMAIL, TroubleCode.TOO_LARGE, words.CUT_BODY)
        text = text[: gathering.caps.body_bytes]
    if text.strip():
        body = replace(within, name=EMAIL, order=(*within.order, 0))
        gathering.add(body, PartKind.MAIL_BODY, text.encode("utf-8", "replace"))


def take_attached(
    within: Found, name: str, data: bytes, place: int, gathering: Gathering, *, may_adorn: bool
) -> None:
    """Take up one attachment. may_adorn: it is shown among the words, as a logo would be."""
    attached = found_in(within, name, data, place, otherwise=f"attachment-{place}")
    if may_adorn and is_logo(data, longest=gathering.caps.logo_pixels):
        gathering.left_out(within.mail, attached.name)
        return
    if kind_of(data) in _MAILS:
        attached = replace(attached, depth=within.depth + 1)
    gathering.find(attached)
