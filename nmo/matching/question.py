"""What is asked: the parts of one question, what could not be read in it, and refusals."""

from dataclasses import dataclass, field

from nmo.matching.births import BirthDate


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """Something that the asker should know, in words that say what to do; no personal data."""

    code: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Question:
    """Who is asked about. Empty parts were not given.

    `age` is in whole years. `case_number` is a court's number, answered by whoever holds orders.
    `problems` say what was typed but could not be used.
    """

    name: str = ""
    born: BirthDate | None = None
    age: int | None = None
    address: str = ""
    postcode: str = ""
    phone: str = ""
    case_number: str = ""
    problems: tuple[Problem, ...] = field(default=())

    @property
    def has_something_to_match(self) -> bool:
        return bool(self.name or self.born or self.address or self.postcode or self.phone)


class QuestionRefused(ValueError):
    """The question cannot be asked as it stands; `problem` says what to do instead."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.problem = Problem(code=code, text=text)
