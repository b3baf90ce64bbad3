"""Parties and children who do not exist, with names of every community."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from benchmarks.finding.population.communities import Community, communities
from benchmarks.finding.population.naming import FamilyNames, family_names, full_name
from benchmarks.finding.population.places import Places

SEED_OF_PLACES = "reading"
TITLES = {"f": ("Ms", "Mrs", "Miss"), "m": ("Mr",)}
HEARD = {"f": ("Kaz", "Nikki", "Mia", "Zee"), "m": ("Baz", "Mo", "Danny", "Jay", "Tee")}
COMMONLY = ("white_british", "south_asian_muslim", "welsh", "polish")


@dataclass(frozen=True, kw_only=True, slots=True)
class Home:
    """An address as it is printed on one line."""

    street: str
    town: str
    postcode: str

    def __str__(self) -> str:
        return f"{self.street}, {self.town}, {self.postcode}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """A party, a child, a judge or a server."""

    name: str
    family: str
    sex: str
    born: date
    home: Home
    aliases: tuple[str, ...] = ()
    title: str = ""
    community: str = field(default="", compare=False)

    @property
    def he(self) -> str:
        return "she" if self.sex == "f" else "he"

    @property
    def him(self) -> str:
        return "her" if self.sex == "f" else "him"

    @property
    def his(self) -> str:
        return "her" if self.sex == "f" else "his"


def a_person(dice: Random, today: date, *, sex: str = "", like: Person | None = None) -> Person:
    """An adult; of the community of the person whom they are like, more often than not."""
    sex = sex or dice.choice("fm")
    community = _community(dice, like)
    named = full_name(community, family_names(community, dice), sex, dice)
    return Person(
        name=named.given if dice.random() < 0.03 else str(named),
        family=named.family,
        sex=sex,
        born=today - timedelta(days=dice.randrange(19 * 365, 65 * 365)),
        home=a_home(dice, community.areas),
        aliases=_aliases(dice, community, sex, str(named)),
        title=dice.choice(TITLES[sex]),
        community=community.code,
    )


def a_child(dice: Random, today: date, parent: Person) -> Person:
    """A child of the family of a parent."""
    community = next(c for c in communities() if c.code == parent.community)
    sex = dice.choice("fm")
    shared = FamilyNames(parent.family, parent.family, parent.family, parent.family)
    named = full_name(community, shared, sex, dice)
    return Person(
        name=str(named),
        family=named.family,
        sex=sex,
        born=today - timedelta(days=dice.randrange(200, 16 * 365)),
        home=parent.home,
        community=community.code,
    )


def a_home(dice: Random, areas: tuple[str, ...] = ()) -> Home:
    """A made-up home with a postcode that looks real."""
    drawn = Places(seed=SEED_OF_PLACES).home(dice, areas or ("LS", "SA", "B"))
    flat = f"{drawn.flat}, " if drawn.flat else ""
    return Home(
        street=f"{flat}{drawn.number} {drawn.street}", town=drawn.town, postcode=drawn.postcode
    )


def _community(dice: Random, like: Person | None) -> Community:
    """Rare ones as often as others: how common they are is no question of reading."""
    everybody = communities()
    if like is not None and dice.random() < 0.6:
        return next(c for c in everybody if c.code == like.community)
    if dice.random() < 0.35:
        code = dice.choice(COMMONLY)
        return next(c for c in everybody if c.code == code)
    return dice.choice(everybody)


def _aliases(dice: Random, community: Community, sex: str, name: str) -> tuple[str, ...]:
    if dice.random() > 0.18:
        return ()
    words = name.split()
    if len(words) < 2 or dice.random() < 0.4:
        other = family_names(community, dice).family
        return (" ".join([*words[:-1], other]) if len(words) > 1 else f"{name} {other}",)
    return (f"{dice.choice(HEARD[sex])} {words[-1]}",)
