"""What each entry says was done, in plain English, as the middle of a sentence."""

from nmo.audit.sentences.deeds import DEEDS, deed
from nmo.audit.sentences.kinds import SECTION_62, recipient_of

__all__ = ["DEEDS", "SECTION_62", "deed", "recipient_of"]
