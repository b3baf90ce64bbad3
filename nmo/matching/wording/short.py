"""A level in a few words, for whoever reads many answers."""

from nmo.matching.answer import Field
from nmo.matching.wording.births import BIRTHS
from nmo.matching.wording.names import NAMES
from nmo.matching.wording.places import ADDRESSES, PHONES
from nmo.matching.wording.warnings import WARNINGS

LEVELS = {
    Field.NAME: NAMES,
    Field.BORN: BIRTHS,
    Field.ADDRESS: ADDRESSES,
    Field.PHONE: PHONES,
    Field.WARNING: WARNINGS,
}


def in_short(field: str, level: str) -> str:
    """The level in a few words: "same postcode, same street"; empty for one that is unknown here.

    A level of an address may have several parts: "postcode_equal+street".
    """
    said = LEVELS.get(Field(field), {}) if field in set(Field) else {}
    parts = (said.get(part) for part in level.split("+"))
    return ", ".join(part.short for part in parts if part)
