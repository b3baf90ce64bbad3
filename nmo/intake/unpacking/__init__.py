"""From the bytes of a mail or a file to the parts that can be read.

What opens files loads large engines, so it is imported when it is first asked for: pages that only
speak of parts never load them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from nmo.intake.unpacking.parts import (
    MailFacts,
    Part,
    PartKind,
    Trouble,
    TroubleCode,
    Unpacked,
)

if TYPE_CHECKING:
    from nmo.intake.unpacking.plain_text import words_of_plain_text
    from nmo.intake.unpacking.rich_text import words_of_rich_text
    from nmo.intake.unpacking.safely import unpack_safely
    from nmo.intake.unpacking.whole import unpack
    from nmo.intake.unpacking.word import words_of_word_file

__all__ = [
    "MailFacts",
    "Part",
    "PartKind",
    "Trouble",
    "TroubleCode",
    "Unpacked",
    "unpack",
    "unpack_safely",
    "words_of_plain_text",
    "words_of_rich_text",
    "words_of_word_file",
]

_WHEN_ASKED_FOR = {
    "unpack": "whole",
    "unpack_safely": "safely",
    "words_of_plain_text": "plain_text",
    "words_of_rich_text": "rich_text",
    "words_of_word_file": "word",
}


def __getattr__(name: str) -> object:
    if name not in _WHEN_ASKED_FOR:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_WHEN_ASKED_FOR[name]}"), name)
