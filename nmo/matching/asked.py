"""A question made ready to compare: names taken apart, address, phone."""

from dataclasses import dataclass

from nmo.matching.births import BirthDate
from nmo.matching.keys import searchable
from nmo.matching.names.tokens import Name, name_forms, parse_name
from nmo.matching.phones import parse_phone
from nmo.matching.places.addresses import Place, parse_place
from nmo.matching.question import Question, QuestionRefused

LONGEST_NAME, MOST_FORMS = 200, 4


@dataclass(frozen=True, slots=True)
class Asked:
    """One question ready to compare."""

    names: tuple[Name, ...]
    born: BirthDate | None
    age: int | None
    place: Place | None
    phone: str | None

    @property
    def words(self) -> tuple[str, ...]:
        """The distinct name words to look for, each once."""
        return tuple(dict.fromkeys(t.text for name in self.names for t in searchable(name)))


def asked(question: Question) -> Asked:
    """The question ready to compare; raises QuestionRefused where it names nothing to look for."""
    forms = name_forms(question.name[:LONGEST_NAME])[:MOST_FORMS]
    place = parse_place(question.address[:LONGEST_NAME], question.postcode[:LONGEST_NAME])
    ready = Asked(
        names=tuple(name for name in map(parse_name, forms) if name.words),
        born=question.born if question.born and question.born.is_known_at_all else None,
        age=question.age,
        place=place if place.is_known else None,
        phone=parse_phone(question.phone) if question.phone else None,
    )
    if not (ready.words or ready.born or ready.place or ready.phone):
        raise QuestionRefused(
            "not_enough",
            "Enter a name, a date of birth, an address or postcode, or a phone number.",
        )
    return ready
