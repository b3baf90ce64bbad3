"""From the bytes of a mail or a file to the parts that can be read."""

from nmo.intake.unpacking.parts import (
    MailFacts,
    Part,
    PartKind,
    Trouble,
    TroubleCode,
    Unpacked,
)
from nmo.intake.unpacking.whole import unpack

__all__ = ["MailFacts", "Part", "PartKind", "Trouble", "TroubleCode", "Unpacked", "unpack"]
