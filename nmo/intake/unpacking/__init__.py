"""From the bytes of a mail or a file to the parts that can be read."""

from nmo.intake.unpacking.parts import (
    MailFacts,
    Part,
    PartKind,
    Trouble,
    TroubleCode,
    Unpacked,
)
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
