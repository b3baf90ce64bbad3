"""How far a record agrees with others of the register, by its own names, dates, places, phones."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date

from nmo.matching.answer import Candidate
from nmo.matching.person import PersonToMatch, PlaceForm
from nmo.matching.queries import look_up
from nmo.matching.question import Question, QuestionRefused

MOST_NAMES, MOST_ALIKE = 3, 5


@dataclass(frozen=True, kw_only=True)
class Alike:
    """Another record and how far it agrees.

    compared: field, level and weight of each thing, best name first; levels: as kept to learn
    from. Neither holds a value that was compared. texts: the same in words, which do.
    """

    number: int
    bits: float = 0.0
    probability: float = 0.0
    compared: tuple[tuple[str, str, float], ...] = ()
    levels: dict[str, str] = field(default_factory=dict)
    texts: tuple[str, ...] = ()
    weights_version: str = ""

    def compared_as_json(self) -> list[dict[str, object]]:
        """What was compared, as it is kept."""
        return [
            {"field": each, "level": level, "weight": weight}
            for each, level, weight in self.compared
        ]


def alike_to(
    person: PersonToMatch,
    *,
    today: date,
    among: Collection[int] | None = None,
    other_than: Collection[int] = (),
) -> list[Alike]:
    """Other records that agree with this one, best first, by whichever of its names fits best.

    `among` narrows to these records. Of a person with any confidential address none is compared.
    """
    best: dict[int, Alike] = {}
    leave_out = {person.number, *other_than}
    for question in questions_of(person):
        try:
            found = look_up(
                question, today=today, limit=MOST_ALIKE, numbers=among, other_than=leave_out
            )
        except QuestionRefused:
            continue
        for candidate in found.candidates:
            alike = _alike(candidate, found.weights_version)
            if candidate.number not in best or best[candidate.number].bits < alike.bits:
                best[candidate.number] = alike
    return sorted(best.values(), key=lambda each: (-each.bits, each.number))


def questions_of(person: PersonToMatch) -> Iterator[Question]:
    """A question for each name of the record, with what else is held of it."""
    place = person.addresses[-1] if person.addresses else PlaceForm()
    for name in person.names[:MOST_NAMES]:
        yield Question(
            name=name.full,
            born=person.born[-1] if person.born else None,
            address=place.text,
            postcode=place.postcode,
            phone=person.phones[-1] if person.phones else "",
        )


def _alike(candidate: Candidate, version: str) -> Alike:
    return Alike(
        number=candidate.number,
        bits=candidate.bits,
        probability=candidate.probability,
        compared=tuple((why.field.value, why.level, why.weight) for why in candidate.why),
        levels=dict(candidate.levels),
        texts=tuple(why.text for why in candidate.why),
        weights_version=version,
    )
