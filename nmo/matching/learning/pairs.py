"""Pairs of records of the register that share a key, by how they agree: likely doubles among them.

The keys are those of the look-up. Those of one kind share what the key is made of, which would be
taken for agreement: each kind is a block of its own, from which nothing is learnt of that field.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from nmo.matching import keys
from nmo.matching.asked import Asked
from nmo.matching.facts import HeldPerson
from nmo.matching.frequencies import Frequencies
from nmo.matching.keys import searchable, words_of
from nmo.matching.learning import register
from nmo.matching.learning.levels import Levels, levels_of
from nmo.matching.learning.patterns import (
    BOTH,
    NAMES,
    POSTCODES,
    Block,
    Patterns,
    pattern_of,
)
from nmo.matching.names.tokens import Part, parse_name
from nmo.matching.scoring import score
from nmo.matching.weights import Weights

KeysOf: TypeAlias = Callable[[HeldPerson], set[int]]

AT_ONCE = 500
MOST_READ_OF_A_KEY, MOST_OF_A_KEY = 200, 30


def blocks_of(
    people: Sequence[HeldPerson], *, register_size: int, table: Weights, today: date
) -> list[Block]:
    """The pairs of these people with whoever shares a key with them, a block for each kind of key.

    At most MOST_OF_A_KEY a key, so at most so many times the keys of these people.
    """
    levels = levels_by_kind(people, register_size=register_size, table=table, today=today)
    return blocks_by_kind(levels)


def blocks_by_kind(levels: Iterable[tuple[str, Levels]]) -> list[Block]:
    """The levels of pairs that share a key of a kind, counted in the block of that kind."""
    found: dict[str, Patterns] = {kind: Patterns() for kind in KINDS}
    for kind, each in levels:
        if kind in found:
            found[kind][pattern_of(each)] += 1
    return [Block(shared, found[kind]) for kind, (_, shared) in KINDS.items()]


def levels_by_kind(
    people: Sequence[HeldPerson], *, register_size: int, table: Weights, today: date
) -> Iterator[tuple[str, Levels]]:
    """Each pair of these people with whoever shares a key with them: kind of key, levels."""
    for part in register.in_parts(people, AT_ONCE):
        for kind, (keys_of, _) in KINDS.items():
            pairs = list(_pairs(part, keys_of))
            for levels in _levels(pairs, register_size, table, today):
                yield kind, levels


def as_asked(person: HeldPerson) -> Asked:
    """A record as if it were asked about, by the first of each thing it states."""
    return Asked(
        names=tuple(parse_name(form.full) for form in person.names[:1]),
        born=person.born[0] if person.born else None,
        age=None,
        place=person.places[0] if person.places else None,
        phone=person.phones[0] if person.phones else None,
    )


def frequencies_of(people: Collection[HeldPerson], size: int, table: Weights) -> Frequencies:
    """How common the names of these people are; exact, from the register's own counts."""
    words = {word for person in people for word in words_of(person)}
    return Frequencies(register.bearers_of(words), size, table.name["unknown_frequency"])


def _pairs(
    people: Sequence[HeldPerson], keys_of: KeysOf
) -> Iterator[tuple[HeldPerson, HeldPerson]]:
    """Each of these people with each other who shares a key of one kind with them, once."""
    bearing: dict[int, list[HeldPerson]] = defaultdict(list)
    for person in people:
        for key in keys_of(person):
            bearing[key].append(person)
    under: dict[int, list[int]] = defaultdict(list)
    for key, number in register.sharing(bearing.keys(), most=MOST_READ_OF_A_KEY):
        under[key].append(number)
    wanted = {
        (person.number, other): person
        for key, numbers in under.items()
        for person in bearing[key]
        for other in sorted(numbers, key=_shuffled)[:MOST_OF_A_KEY]
        if other != person.number
    }
    others = register.held_of({other for _, other in wanted})
    for (_, other), person in sorted(wanted.items(), key=lambda pair: pair[0]):
        if other in others:
            yield person, others[other]


def _levels(
    pairs: Sequence[tuple[HeldPerson, HeldPerson]], size: int, table: Weights, today: date
) -> Iterator[Levels]:
    frequencies = frequencies_of([held for _, held in pairs], size, table)
    asked: Mapping[int, Asked] = {person.number: as_asked(person) for person, _ in pairs}
    for person, held in pairs:
        scored = score(asked[person.number], held, frequencies, table, today=today)
        both = _states_postcode(person) and _states_postcode(held)
        yield levels_of(scored, frequencies) | ({POSTCODES: BOTH} if both else {})


def _states_postcode(person: HeldPerson) -> bool:
    return any(place.postcode and place.postcode.whole for place in person.places[:1])


def _shuffled(number: int) -> int:
    """An order that has nothing to do with who was recorded first; Knuth's multiplier."""
    return number * 2_654_435_761 % 2**32


def _name_keys(person: HeldPerson) -> set[int]:
    found: set[int] = set()
    for form in person.names:
        words = searchable(parse_name(form.full))
        given = [word.text for word in words if word.part is Part.GIVEN and not word.is_joined]
        family = [word.text for word in words if word.part is Part.FAMILY and not word.is_joined]
        found.update(keys.pair_key(one, other) for one in given for other in family)
    return found


def _birth_keys(person: HeldPerson) -> set[int]:
    return {keys.born_key(born) for born in person.born if born.is_whole}


def _postcode_keys(person: HeldPerson) -> set[int]:
    codes = [place.postcode for place in person.places if place.postcode]
    return {keys.postcode_key(code.whole) for code in codes if code.whole}


def _phone_keys(person: HeldPerson) -> set[int]:
    return {keys.phone_key(phone) for phone in person.phones}


KINDS: Mapping[str, tuple[KeysOf, tuple[str, ...]]] = {
    "name": (_name_keys, NAMES),
    "born": (_birth_keys, ("born",)),
    "postcode": (_postcode_keys, ("address",)),
    "phone": (_phone_keys, ("phone",)),
}
