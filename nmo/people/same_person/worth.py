"""Whether two records agree so far that a person should look at them. Pure."""

from collections.abc import Mapping
from math import log2

from nmo.people.same_person.likeness import Alike

# Bits beyond those that a chance agreement among so many people would reach: odds of 16 to 1.
BEYOND_CHANCE = 4.0
# From how many bits a kind of fact counts as one that agrees: a birth date that is the same, or
# with day and month exchanged, but not one in which only the year and the month are the same.
AGREES_FROM: Mapping[str, float] = {"name": 5.0, "born": 8.0, "address": 9.0, "phone": 10.0}
WITH_THE_NAME, WITHOUT_THE_NAME = 2, 3
# What speaks for two people, however much else agrees: twins, a parent and a child of one name.
WARNING = "warning"
AGAINST_A_BIRTH_DATE = frozenset({"same_year", "differs", "years_apart_6", "years_apart_more"})


def worth_suggesting(alike: Alike, *, people: int) -> bool:
    """Whether the register should suggest that the two are one human being.

    The name and another kind of fact agree, or three others; no birth date speaks against it,
    nothing warns of a relative, and the weights together go beyond what `people` on the register
    make likely by chance. A name alone never is enough.
    """
    agree = {field for field, _, bits in alike.compared if bits >= AGREES_FROM.get(field, bits + 1)}
    warned = any(field == WARNING for field, _, _ in alike.compared)
    other_birth = any(
        field == "born" and level in AGAINST_A_BIRTH_DATE for field, level, _ in alike.compared
    )
    return (
        len(agree) >= (WITH_THE_NAME if "name" in agree else WITHOUT_THE_NAME)
        and not (warned or other_birth)
        and alike.bits >= log2(max(people, 1)) + BEYOND_CHANCE
    )
