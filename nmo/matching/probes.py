"""Which keys to look under for a question, and how much each would say."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from itertools import chain, combinations
from typing import TypeAlias

from rapidfuzz.distance import JaroWinkler

from nmo.matching import keys
from nmo.matching.asked import Asked
from nmo.matching.births import BirthDate
from nmo.matching.comparing.tokens import TokenLevel, token_bits, token_level
from nmo.matching.frequencies import Frequencies
from nmo.matching.names.tokens import NameToken
from nmo.matching.weights import Weights

RANK = {level: i for i, level in enumerate(TokenLevel)}
YEAR_BITS, DAY_BITS = 4.0, 7.0
AGE_SPREAD = 2
USUAL_WORDS, FEWEST_FORMS = 3, 2


@dataclass(frozen=True, slots=True)
class Reach:
    """How widely to look."""

    words: int
    pairs: int
    rare_bearers: int


NARROW = Reach(words=10, pairs=60, rare_bearers=0)
WIDE = Reach(words=40, pairs=400, rare_bearers=250)

Probes: TypeAlias = dict[int, float]
Near: TypeAlias = dict[str, list[tuple[str, float]]]


def near_words(asked: Asked, frequencies: Frequencies, table: Weights, reach: Reach) -> Near:
    """For each word asked for, the most similar words that occur, with what each would weigh."""
    # Long names say much by themselves: fewer forms of each word keep the work bounded.
    most = max(FEWEST_FORMS, reach.words * USUAL_WORDS // max(USUAL_WORDS, len(asked.words)))
    return {word: _near(word, frequencies, table, most) for word in asked.words}


def _near(
    word: str, frequencies: Frequencies, table: Weights, most: int
) -> list[tuple[str, float]]:
    ranked = []
    for held in {word, *frequencies.words}:
        level = token_level(word, held)
        if level is not None and level is not TokenLevel.INITIAL:
            alike = JaroWinkler.similarity(word, held)
            ranked.append((RANK[level] - 3 * alike, held, level))
    ranked.sort()
    return [
        (held, token_bits(level, frequencies.of(held), table)) for _, held, level in ranked[:most]
    ]


def probes(
    asked: Asked, near: Near, frequencies: Frequencies, table: Weights, reach: Reach, *, today: date
) -> Probes:
    """The keys to look under with the bits that finding someone there would bring."""
    found: Probes = {}
    _probe_births(found, asked, near, table, today=today)
    _probe_pairs(found, asked, near, reach)
    _probe_places(found, asked, near, table)
    if asked.phone:
        found[keys.phone_key(asked.phone)] = table.phone["equal"]
    _probe_words(found, near, frequencies, reach)
    return found


def _probe_births(found: Probes, asked: Asked, near: Near, table: Weights, *, today: date) -> None:
    years = _years(asked, today)
    dates = _dates(asked.born)
    for words in near.values():
        for word, bits in words:
            found.update((keys.year_key(word, year), bits + YEAR_BITS) for year in years)
            found.update((keys.day_key(word, b.month, b.day), bits + DAY_BITS) for b in dates
                         if b.month and b.day)  # fmt: skip
    for weight, born in zip((table.born["equal"], table.born["swapped"]), dates, strict=False):
        if born.is_whole:
            found[keys.born_key(born)] = weight


def _dates(born: BirthDate | None) -> list[BirthDate]:
    return [date for date in (born, born.swapped()) if date] if born else []


def _years(asked: Asked, today: date) -> list[int]:
    if asked.born:
        return [asked.born.year] if asked.born.year else []
    if asked.age is None:
        return []
    middle = today.year - asked.age
    return list(range(middle - AGE_SPREAD - 1, middle + AGE_SPREAD + 1))


def _probe_pairs(found: Probes, asked: Asked, near: Near, reach: Reach) -> None:
    ranked = chain.from_iterable(
        _pairs(one, other, near)
        for name in asked.names
        for one, other in combinations(keys.searchable(name), 2)
        if one.end <= other.start or other.end <= one.start
    )
    for bits, one, other in nlargest(reach.pairs, ranked):
        found[keys.pair_key(one, other)] = bits


def _pairs(one: NameToken, other: NameToken, near: Near) -> Iterator[tuple[float, str, str]]:
    for a, a_bits in near[one.text]:
        for b, b_bits in near[other.text]:
            yield a_bits + b_bits, a, b


def _probe_places(found: Probes, asked: Asked, near: Near, table: Weights) -> None:
    if asked.place is None:
        return
    code = asked.place.postcode
    if code and code.whole:
        found[keys.postcode_key(code.whole)] = table.address["postcode_equal"]
    house = keys.house_key(asked.place)
    if house is not None:
        found[house] = table.address["house_and_street_alone"]
    if code and code.district:
        for words in near.values():
            for word, bits in words:
                found[keys.district_key(word, code.district)] = bits + 2


def _probe_words(found: Probes, near: Near, frequencies: Frequencies, reach: Reach) -> None:
    """Single words: rare ones in a wide search, all where nothing else narrows it."""
    only_a_word = not found
    for words in near.values():
        for word, bits in words:
            if only_a_word or 0 < frequencies.bearers(word) <= reach.rare_bearers:
                found.setdefault(keys.single_key(word), bits)
