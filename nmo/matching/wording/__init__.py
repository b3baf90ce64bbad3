"""Why a person may be the one asked about, in plain words: the same on every face.

No sentence holds an address, a postcode or a phone number of the register.
"""

from nmo.matching.wording.births import spoken
from nmo.matching.wording.reasons import reasons
from nmo.matching.wording.short import in_short
from nmo.matching.wording.strength import Strength, strength_of

__all__ = ["Strength", "in_short", "reasons", "spoken", "strength_of"]
