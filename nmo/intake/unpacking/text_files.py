"""Text files and web pages that came as attachments."""

from nmo.intake.unpacking.gathering import Found, Gathering
from nmo.intake.unpacking.letters import letters_of
from nmo.intake.unpacking.mail.html import text_of_html
from nmo.intake.unpacking.parts import PartKind


def open_text(found: Found, gathering: Gathering) -> None:
    """The text as UTF-8."""
    _add(found, letters_of(found.data), gathering)


def open_html(found: Found, gathering: Gathering) -> None:
    """What the page shows, as UTF-8 text."""
    _add(found, text_of_html(letters_of(found.data)), gathering)


def _add(found: Found, text: str, gathering: Gathering) -> None:
    gathering.read_for_passwords(text)
    gathering.add(found, PartKind.PLAIN_TEXT, text.encode("utf-8", "replace"))
