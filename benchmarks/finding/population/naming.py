"""How somebody of a community comes by a name."""

from dataclasses import dataclass
from random import Random

from benchmarks.finding.population.communities import ENGLISH_OF_CHINESE, Community
from benchmarks.finding.population.member import FullName


@dataclass(frozen=True, slots=True)
class FamilyNames:
    """What the members of one family share."""

    family: str
    family2: str
    father: str
    grandfather: str


def family_names(community: Community, dice: Random) -> FamilyNames:
    """The names of one family."""
    men = community.forenames["m"]
    return FamilyNames(
        community.surname(dice), community.surname(dice), men.draw(dice), men.draw(dice)
    )


def full_name(community: Community, shared: FamilyNames, sex: str, dice: Random) -> FullName:
    """A new member's name."""
    forenames = community.forenames[sex]
    family = community.of_a_woman(shared.family) if sex == "f" else shared.family
    words = {
        "given": forenames.draw(dice),
        "given2": forenames.draw(dice),
        "family": family,
        "family2": shared.family2,
        "father": shared.father,
        "grandfather": shared.grandfather,
        "english_f": dice.choice(ENGLISH_OF_CHINESE["f"]),
        "english_m": dice.choice(ENGLISH_OF_CHINESE["m"]),
    }
    parts = community.patterns[sex].draw(dice).format(**words).split(";")
    given, middle, family = parts if len(parts) == 3 else (parts[0], "", parts[-1])
    if not middle and dice.random() < community.middle:
        middle = forenames.draw(dice)
    if middle == given:
        middle = ""
    return FullName(given, middle, family, dice.random() < community.family_first)
