"""Everything that was compared of a person, a sentence for each field."""

from collections.abc import Iterator

from nmo.matching.answer import Field, Why
from nmo.matching.asked import Asked
from nmo.matching.frequencies import Frequencies
from nmo.matching.scoring import Scored
from nmo.matching.wording.births import BIRTHS, birth_sentence
from nmo.matching.wording.names import name_level, name_text
from nmo.matching.wording.places import ADDRESSES, PHONES, address_sentences
from nmo.matching.wording.warnings import warnings

NOT_ASKED, NOT_HELD, WITHHELD = "not_asked", "not_held", "withheld"


def reasons(scored: Scored, asked: Asked, frequencies: Frequencies) -> Iterator[Why]:
    """Every field compared, then what could not be compared, then warnings."""
    if scored.name is not None and scored.form is not None:
        text = name_text(scored.name, scored.form, frequencies)
        yield _why(Field.NAME, name_level(scored.name), scored.name.bits, text)
    yield from _birth(scored, asked)
    yield from _address(scored, asked)
    yield from _phone(scored, asked)
    for level, text in warnings(scored):
        yield _why(Field.WARNING, level, 0, text)


def _why(field: Field, level: str, weight: float, text: str) -> Why:
    return Why(field=field, level=level, weight=round(weight, 1), text=text)


def _birth(scored: Scored, asked: Asked) -> Iterator[Why]:
    if scored.born and scored.held_born:
        text = birth_sentence(scored.born.level, scored.held_born, asked.born, asked.age)
        yield _why(Field.BORN, scored.born.level, scored.born.weight, text)
        return
    nothing_asked = asked.born is None and asked.age is None
    level = NOT_ASKED if nothing_asked else NOT_HELD
    yield _why(Field.BORN, level, 0, BIRTHS[level].sentence)


def _address(scored: Scored, asked: Asked) -> Iterator[Why]:
    if asked.place is None:
        return
    if scored.address and not scored.person.address_withheld:
        text = address_sentences(scored.address.level)
        yield _why(Field.ADDRESS, scored.address.level, scored.address.weight, text)
        return
    level = WITHHELD if scored.person.address_withheld else NOT_HELD
    yield _why(Field.ADDRESS, level, 0, ADDRESSES[level].sentence)


def _phone(scored: Scored, asked: Asked) -> Iterator[Why]:
    if asked.phone is None:
        return
    if scored.phone:
        text = PHONES[scored.phone.level].sentence
        yield _why(Field.PHONE, scored.phone.level, scored.phone.weight, text)
        return
    yield _why(Field.PHONE, NOT_HELD, 0, PHONES[NOT_HELD].sentence)
