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
YEAR_BITS, DAY_BITS, DISTRICT_BITS = 4.0, 7.0, 2.0
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

Bits: TypeAlias = dict[int, float]
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


@dataclass(frozen=True, slots=True)
class Probes:
    """The keys to look under, each with the bits that finding someone there would bring.

    `named` are those that hold a word of the name: whoever stands under none of them bears another.
    """

    named: Bits
    unnamed: Bits

    def __bool__(self) -> bool:
        return bool(self.named or self.unnamed)


def probes(
    asked: Asked, near: Near, frequencies: Frequencies, table: Weights, reach: Reach, *, today: date
) -> Probes:
    """The keys to look under for a question, and how much each would say."""
    unnamed = _of_facts(asked, table)
    named: Bits = {}
    _probe_births(named, asked, near, today=today)
    _probe_pairs(named, asked, near, reach)
    _probe_districts(named, asked, near)
    _probe_words(named, near, frequencies, reach, only_a_word=not (named or unnamed))
    return Probes(named, unnamed)


def _of_facts(asked: Asked, table: Weights) -> Bits:
    found: Bits = {}
    for weight, born in zip(
        (table.born["equal"], table.born["swapped"]), _dates(asked), strict=False
    ):
        if born.is_whole:
            found[keys.born_key(born)] = weight
    if asked.phone:
        found[keys.phone_key(asked.phone)] = table.phone["equal"]
    if asked.place and asked.place.postcode and asked.place.postcode.whole:
        found[keys.postcode_key(asked.place.postcode.whole)] = table.address["postcode_equal"]
    house = keys.house_key(asked.place) if asked.place else None
    if house is not None:
        found[house] = table.address["house_and_street_alone"]
    return found


def _probe_births(found: Bits, asked: Asked, near: Near, *, today: date) -> None:
    years = _years(asked, today)
    dates = _dates(asked)
    for words in near.values():
        for word, bits in words:
            found.update((keys.year_key(word, year), bits + YEAR_BITS) for year in years)
            found.update((keys.day_key(word, b.month, b.day), bits + DAY_BITS) for b in dates
                         if b.month and b.day)  # fmt: skip


def _dates(asked: Asked) -> list[BirthDate]:
    return [date for date in (asked.born, asked.born.swapped()) if date] if asked.born else []


def _years(asked: Asked, today: date) -> list[int]:
    if asked.born:
        return [asked.born.year] if asked.born.year else []
    if asked.age is None:
        return []
    middle = today.year - asked.age
    return list(range(middle - AGE_SPREAD - 1, middle + AGE_SPREAD + 1))


def _probe_pairs(found: Bits, asked: Asked, near: Near, reach: Reach) -> None:
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


def _probe_districts(found: Bits, asked: Asked, near: Near) -> None:
    code = asked.place.postcode if asked.place else None
    if code and code.district:
        for words in near.values():
            for word, bits in words:
                found[keys.district_key(word, code.district)] = bits + DISTRICT_BITS


def _probe_words(
    found: Bits, near: Near, frequencies: Frequencies, reach: Reach, *, only_a_word: bool
) -> None:
    """Single words: rare ones in a wide search, all where nothing else narrows it."""
    for words in near.values():
        for word, bits in words:
            if only_a_word or 0 < frequencies.bearers(word) <= reach.rare_bearers:
                found.setdefault(keys.single_key(word), bits)
