"""The one box: "jon smyth 12/3/85 ls6" read as name, birth date and postcode."""

import re
from dataclasses import replace
from datetime import date

from nmo.matching.names.folding import fold
from nmo.matching.question import Problem, Question, QuestionRefused
from nmo.matching.understanding.births import NOT_A_DATE, read_age, read_birth
from nmo.matching.understanding.numbers import read_case_number, read_phone
from nmo.matching.understanding.places import read_address, read_postcode
from nmo.matching.understanding.text import cleaned

LABELS = re.compile(
    r"\b(?:name|tel|telephone|phone|mobile|mob|postcode|post code|address|age|case(?: number| no)?)"
    r"[.:]|\b(?:dob|d\.o\.b\.?|born|lives? at|living at|near|at|of|from|tel|phone|mobile|address)"
    r"\s*(?=[|,]|$)",
    re.IGNORECASE,
)
WITH_DIGITS = re.compile(r"\S*\d\S*")
WILDCARDS = re.compile(r"[*%?_#]+")
WORD_START = re.compile(r"(^|[\s'’.-])([^\W\d_])")
NOT_UNDERSTOOD = Problem(
    code="number_not_understood",
    text="A number in your question was not understood and was not used. "
    "Type a date as 12/3/1985, an age as 35yo, a phone number in full.",
)
WILDCARD = Problem(
    code="wildcard_not_used",
    text="Signs such as * and % are not used. Other spellings are looked for anyway.",
)


def understand(text: str, *, today: date) -> Question:
    """What one typed line asks: names, birth date or age, address, postcode, phone, case number.

    Dates are read day first and never as in the future. What cannot be used is named in the
    question's `problems`. Raises QuestionRefused where nothing is left to look for.
    """
    rest = cleaned(text)
    case_number, rest = read_case_number(rest)
    born, rest, date_problems = read_birth(rest, today=today)
    phone, rest = read_phone(rest)
    postcode, rest = read_postcode(rest)
    age, rest, age_problems = (None, rest, ()) if born else read_age(rest)
    address, rest = read_address(rest)
    name, name_problems = _name(rest)
    question = Question(
        name=name,
        born=born,
        age=age,
        address=address,
        postcode=postcode,
        phone=phone,
        case_number=case_number,
        problems=(*date_problems, *age_problems, *name_problems),
    )
    return _with_something_to_ask(question)


def _name(rest: str) -> tuple[str, tuple[Problem, ...]]:
    problems = []
    rest = LABELS.sub(" ", rest)
    if WITH_DIGITS.search(rest):
        problems.append(NOT_UNDERSTOOD)
        rest = WITH_DIGITS.sub(" ", rest)
    if WILDCARDS.search(rest):
        problems.append(WILDCARD)
        rest = WILDCARDS.sub("", rest)
    name = _family_name_last(" ".join(rest.replace("|", " ").split()).strip(" ,.:;-/"))
    return _capitalised(name) if fold(name) else "", tuple(problems)


def _family_name_last(name: str) -> str:
    family, comma, given = name.partition(",")
    if comma and fold(given) and len(family.split()) == 1:
        return f"{given.replace(',', ' ').strip()} {family.strip()}"
    words = name.replace(",", " ").split()
    # "SMITH John": capitals mark the family name, as on court papers.
    if len(words) > 1 and len(words[0]) > 1 and words[0].isupper() and not name.isupper():
        words.append(words.pop(0))
    return " ".join(words)


def _capitalised(name: str) -> str:
    if name != name.lower() and name != name.upper():
        return name
    return WORD_START.sub(lambda found: found.group(1) + found.group(2).upper(), name.lower())


def _with_something_to_ask(question: Question) -> Question:
    if question.name and len(fold(question.name)) < 2 and not question.born:
        raise QuestionRefused("too_short", "One letter is too little. Type at least a family name.")
    doubted = any(problem.code == NOT_A_DATE.code for problem in question.problems)
    asked = replace(question, born=None) if doubted else question
    if asked.has_something_to_match or question.case_number:
        return question
    if question.problems:
        raise QuestionRefused(question.problems[0].code, question.problems[0].text)
    raise QuestionRefused(
        "not_enough", "An age alone finds nobody. Enter a name, date of birth, address or phone."
    )
