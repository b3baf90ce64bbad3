"""How often two people of the register agree by chance: random pairs, and exact counts."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from random import Random

from nmo.matching.births import BirthDate
from nmo.matching.comparing.births import compare_births
from nmo.matching.comparing.phones import compare_phones
from nmo.matching.comparing.places import compare_places
from nmo.matching.facts import HeldPerson
from nmo.matching.learning.patterns import Shares
from nmo.matching.weights import Weights

PAIRS = 100_000
# Among fewer people those who are recorded twice would count as chance.
FEWEST_PEOPLE = 5_000
FEWEST_SEEN = 20  # of a level seen less often the share is not known well enough to be used


def u_sampled(people: Sequence[HeldPerson], table: Weights, *, seed: int) -> Shares:
    """The share of chance of each level of birth date, postcode and phone that was seen enough.

    Levels of random pairs; whole equality, which is rare, from counting the sample exactly.
    Nothing is measured among fewer than FEWEST_PEOPLE.
    """
    if len(people) < FEWEST_PEOPLE:
        return {}
    random = Random(seed)  # noqa: S311  a sample, not a secret
    seen: dict[str, Counter[str]] = {"born": Counter(), "address": Counter(), "phone": Counter()}
    for _ in range(PAIRS):
        one, other = random.sample(people, 2)
        _see(one, other, seen, table)
    shares = {field: _shares(levels) for field, levels in seen.items()}
    for field, level, values in _values(people):
        shares[field] = dict(shares[field]) | _equal(level, list(values))
    return shares


def _see(
    one: HeldPerson, other: HeldPerson, seen: Mapping[str, Counter[str]], table: Weights
) -> None:
    if one.born and other.born and one.born[0].is_whole and other.born[0].is_whole:
        born = compare_births(one.born[0], other.born[0], table)
        seen["born"][born.level if born else ""] += 1
    if one.places and other.places:
        place = compare_places(one.places[0], other.places[0], table)
        seen["address"][place.level.partition("+")[0] if place else ""] += 1
    if one.phones and other.phones:
        seen["phone"][compare_phones(one.phones[0], other.phones[0], table).level] += 1


def _shares(levels: Counter[str]) -> dict[str, float]:
    compared = sum(count for level, count in levels.items() if level)
    return {
        level: count / compared for level, count in levels.items() if level and count >= FEWEST_SEEN
    }


def _values(people: Sequence[HeldPerson]) -> Iterable[tuple[str, str, Iterable[Hashable]]]:
    """What each person states first, by field and the level of two who state the same."""
    whole = [person.born[0] for person in people if person.born and person.born[0].is_whole]
    codes = [person.places[0].postcode for person in people if person.places]
    yield "born", "equal", [_unless_first_of_january(born) for born in whole]
    yield "address", "postcode_equal", [code.whole or None for code in codes if code]
    yield "phone", "equal", [person.phones[0] for person in people if person.phones]


def _unless_first_of_january(born: BirthDate) -> BirthDate | None:
    return None if born.is_first_of_january else born


def _equal(level: str, values: Sequence[Hashable]) -> dict[str, float]:
    """The share of pairs that state the same; None states nothing that counts as the same."""
    counts = Counter(value for value in values if value is not None)
    equal = sum(count * (count - 1) for count in counts.values())
    pairs = len(values) * (len(values) - 1)
    return {level: equal / pairs} if equal >= 2 * FEWEST_SEEN else {}
