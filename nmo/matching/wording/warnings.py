"""What to beware of: somebody else of the family, or of the same name."""

from collections.abc import Iterator

from nmo.matching.scoring import Scored
from nmo.matching.wording.said import Said

WARNINGS = {
    "may_be_a_relative": Said(
        "may be a relative", "Same family name and {same}, other forename: may be a relative."
    ),
    "other_birth_date": Said(
        "may be another person of the same name",
        "Same name, other date of birth: may be another person.",
    ),
}
SAME_PLACE_TOO = "Same name and address, other date of birth: may be a relative of the same name."


def warnings(scored: Scored) -> Iterator[tuple[str, str]]:
    """Each warning by its level, with its sentence."""
    if scored.may_be_a_relative:
        same = "date of birth" if scored.born and scored.born.level == "equal" else "address"
        level = "may_be_a_relative"
        yield level, WARNINGS[level].sentence.format(same=same)
    if scored.same_name_other_birth_date:
        same_place = scored.address is not None and scored.address.weight > 0
        level = "other_birth_date"
        yield level, SAME_PLACE_TOO if same_place else WARNINGS[level].sentence
