"""winmail.dat: what Outlook wraps attachments in for other Outlooks (TNEF)."""

import logging
import struct

from tnefparse import TNEF

from nmo.intake.unpacking import words
from nmo.intake.unpacking.gathering import Found, Gathering, found_in
from nmo.intake.unpacking.letters import letters_of
from nmo.intake.unpacking.mail.html import text_of_html
from nmo.intake.unpacking.mail.taking import take_words
from nmo.intake.unpacking.parts import TroubleCode

_BROKEN = (ValueError, LookupError, AttributeError, TypeError, AssertionError, struct.error)
logging.getLogger("tnefparse").disabled = True  # it would write words of mails into the log


def open_winmail(found: Found, gathering: Gathering) -> None:
    """Its words and its attachments, each told by its bytes like any other."""
    try:
        opened = TNEF(found.data, do_checksum=False)
    except _BROKEN:
        gathering.trouble(found.name, TroubleCode.CORRUPT_FILE, words.DAMAGED)
        return
    if not opened.attachments and not opened.has_body():
        gathering.trouble(found.name, TroubleCode.CORRUPT_FILE, words.DAMAGED)
        return
    plain = _text(opened.body or "").strip("\0 \r\n")
    take_words(found, plain, text_of_html(_text(opened.htmlbody or "")), gathering)
    for place, attached in enumerate(opened.attachments, 1):
        name = _text(attached.long_filename()).strip("\0")
        gathering.find(
            found_in(
                found, name, bytes(attached.data), place,
                otherwise=f"attachment-{place}", deeper=True,
            )
        )  # fmt: skip


def _text(value: object) -> str:
    return letters_of(value) if isinstance(value, bytes) else str(value)
