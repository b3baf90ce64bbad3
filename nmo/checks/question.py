"""What is asked: one typed line, separate fields, or both."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from nmo.checks.shapes import UnderstoodOut
from nmo.matching.asked import asked as make_ready
from nmo.matching.births import BirthDate
from nmo.matching.names.tokens import name_forms, parse_name
from nmo.matching.phones import parse_phone
from nmo.matching.places.addresses import parse_place
from nmo.matching.places.postcodes import parse_postcode
from nmo.matching.question import Problem, Question, QuestionRefused
from nmo.matching.understanding import understand
from nmo.matching.understanding.births import age_problems, read_birth_field
from nmo.matching.understanding.doubts import made_clear
from nmo.matching.understanding.spoken import in_digits

LONGEST = 200
# One word with a digit in it may be the reference of an order, or a court's number of any kind.
_REFERENCE = re.compile(r"(?=\S*\d)[\w./-]{2,60}|[A-Za-z]-[A-Za-z]{10}")
UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")
_IN_A_CASE_NUMBER = re.compile(r"[A-Za-z0-9]")

TOO_LONG = "The question is too long. Type a name, date of birth, address, phone or case number."
NOT_AN_AGE = "The age is not a number. Type it in whole years, like 35."
AGE_ALONE = "not_enough"
NOT_ENOUGH = "Enter a name, a date of birth, an address or postcode, a phone or case number."
NOT_READ = "The {part} could not be read and was not used. Check it."


@dataclass(frozen=True, kw_only=True)
class Fields:
    """The parts of a question, as typed into fields of their own."""

    name: str = ""
    born: str = ""
    age: str = ""
    address: str = ""
    postcode: str = ""
    phone: str = ""
    case_number: str = ""

    @property
    def given(self) -> dict[str, str]:
        """The fields that say anything."""
        return {name: text.strip() for name, text in vars(self).items() if text.strip()}


@dataclass(frozen=True, kw_only=True)
class AskedAs:
    """A question as it was typed and as it was understood.

    reference: the whole line where it may be an order's own reference.
    """

    text: str = ""
    fields: Fields = Fields()
    question: Question = field(default_factory=Question)
    reference: str = ""

    def out(self) -> UnderstoodOut:
        """What was understood; what was not given is null."""
        question = self.question
        return UnderstoodOut(
            name=question.name or None,
            date_of_birth=written(question.born) if question.born else None,
            age=question.age,
            address=question.address or None,
            postcode=question.postcode or None,
            phone=question.phone or None,
            case_number=question.case_number or None,
            reference=self.reference or None,
        )

    def as_json(self) -> dict[str, object]:
        """What was understood, as JSON values."""
        return asdict(self.out())


def kept_question(text: str, fields: Fields, understood: Mapping[str, Any]) -> AskedAs:
    """A question as it was understood when it was asked, from its own JSON."""
    return AskedAs(
        text=text,
        fields=fields,
        reference=understood["reference"] or "",
        question=Question(
            name=understood["name"] or "",
            born=_kept_birth(understood["date_of_birth"]),
            age=understood["age"],
            address=understood["address"] or "",
            postcode=understood["postcode"] or "",
            phone=understood["phone"] or "",
            case_number=understood["case_number"] or "",
        ),
    )


def _kept_birth(text: str | None) -> BirthDate | None:
    if text is None:
        return None
    year, month, day = (int(part) if part.isdigit() else None for part in text.split("-"))
    return BirthDate(year=year, month=month, day=day)


def read_question(text: str = "", fields: Fields | None = None, *, today: date) -> AskedAs:
    """What is asked, a field of its own counting for more than the same part of the line.

    Raises QuestionRefused, with what to do, where nothing is left to look for.
    """
    fields = Fields(**{name: storable(said) for name, said in (fields or Fields()).given.items()})
    line = " ".join(storable(text).split())
    if max(map(len, (line, *fields.given.values())), default=0) > LONGEST:
        raise QuestionRefused("too_long", TOO_LONG)
    reference = line if _REFERENCE.fullmatch(line) else ""
    question = _with(_of_line(line, fields, reference, today=today), fields, today)
    question = replace(question, problems=(*question.problems, *unread(question)))
    question = question if reference else made_clear(question)
    asked = AskedAs(text=line, fields=fields, question=question, reference=reference)
    refuse_nothing_asked(asked)
    return asked


def storable(text: str) -> str:
    """The text without what no database keeps: the null character and halves of a character."""
    return UNSTORABLE.sub(" ", text)


def refuse_nothing_asked(asked: AskedAs) -> None:
    """Raise QuestionRefused where there is nobody to look for: nobody found would mean nothing."""
    question = asked.question
    if question.case_number or asked.reference:
        return
    if not question.has_something_to_match:
        why = next(iter(question.problems), Problem(code="not_enough", text=NOT_ENOUGH))
        raise QuestionRefused(why.code, why.text)
    make_ready(question)


def _of_line(line: str, fields: Fields, reference: str, *, today: date) -> Question:
    """The line as understood; one that says nothing is a problem, not a refusal, beside others."""
    if not line and fields.given:
        return Question()
    try:
        return understand(in_digits(line), today=today)
    except QuestionRefused as refused:
        if refused.problem.code == AGE_ALONE and not fields.given:
            raise
        if not (reference or fields.given):
            raise
        return Question(problems=(refused.problem,))


def _with(question: Question, fields: Fields, today: date) -> Question:
    given = fields.given
    parts: dict[str, object] = {
        name: given[name]
        for name in ("name", "address", "postcode", "phone", "case_number")
        if name in given
    }
    if "phone" in given:
        parts["phone"] = in_digits(given["phone"])
    problems: list[Problem] = []
    if "born" in given:
        parts["born"], more = read_birth_field(given["born"], today=today)
        problems += more
    if "age" in given:
        parts["age"], more = _age(given["age"])
        problems += more
    return replace(question, **parts, problems=(*question.problems, *problems))  # type: ignore[arg-type]


def _age(text: str) -> tuple[int | None, tuple[Problem, ...]]:
    if not text.isdecimal():
        raise QuestionRefused("age_not_a_number", NOT_AN_AGE)
    problems = age_problems(int(text))
    impossible = any(problem.code == "age_impossible" for problem in problems)
    return (None if impossible else int(text)), problems


def unread(question: Question) -> tuple[Problem, ...]:
    """The parts that nothing can be compared with, which would otherwise be left out unsaid."""
    names = [parse_name(form) for form in name_forms(question.name)]
    phone, postcode = question.phone, question.postcode
    lost = {
        "name": question.name and not any(name.words for name in names),
        "phone number": phone and not parse_phone(phone),
        "postcode": postcode and not parse_postcode(postcode),
        "address": question.address and not parse_place(question.address).is_known,
        "case number": question.case_number and not _IN_A_CASE_NUMBER.search(question.case_number),
    }
    return tuple(
        Problem(code=f"{part.replace(' ', '_')}_not_read", text=NOT_READ.format(part=part))
        for part, is_lost in lost.items()
        if is_lost
    )


def written(born: BirthDate) -> str:
    """A birth date for machines, X where a digit is not known: 1985-03-12, 1985-XX-XX."""
    year = f"{born.year:04d}" if born.year else "XXXX"
    month = f"{born.month:02d}" if born.month else "XX"
    day = f"{born.day:02d}" if born.day else "XX"
    return f"{year}-{month}-{day}"
