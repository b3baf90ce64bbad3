"""What an officer should put more clearly: two people at once, no name at all, name or street."""

import re
from dataclasses import replace

from nmo.matching.names.folding import fold
from nmo.matching.places.streets import STREET_TYPES, STREET_WORDS
from nmo.matching.question import Problem, Question, QuestionRefused

BETWEEN_PEOPLE = re.compile(r"\s(?:and|&|\+)\s", re.IGNORECASE)
OF_A_PLACE = "of"  # "Duke of Schleswig and Holstein" is one man
SMALL_WORDS = frozenset(
    "the of and or is are was at in on to for with from who what where his her their".split()  # noqa: SIM905
)
# Not King, Major or Begum: those are names too.
TITLES_ALONE = frozenset("mr mrs ms miss mx dr sir madam rev prof mister doctor".split())  # noqa: SIM905
NO_NAMES = SMALL_WORDS | TITLES_ALONE
# What a street ends in, where a family name seldom does.
ENDS_A_STREET = frozenset(STREET_TYPES.values())

TWO_PEOPLE = "That names two people. Ask about one of them, and then about the other."
NO_NAME = Problem(
    code="no_name",
    text="A title or small words are no name, and were not used. Type at least a family name.",
)
NAME_OR_ADDRESS = Problem(
    code="name_or_address",
    text="This was read as a house number and a street. If it is a name, ask without the number, "
    "or write an age as 35yo. If it is an address, add the postcode.",
)
MAY_BE_A_STREET = Problem(
    code="may_be_a_street",
    text="This was read as a name. To ask about a street, add a house number or the postcode.",
)


def made_clear(question: Question) -> Question:
    """The question with its doubts among the problems, and without a name that is none.

    Raises QuestionRefused where it names two people, or nothing but a title.
    """
    refuse_two_people(question.name)
    if question.name and _is_no_name(question.name):
        question = replace(question, name="", problems=(*question.problems, NO_NAME))
        if not (question.has_something_to_match or question.case_number):
            raise QuestionRefused(NO_NAME.code, NO_NAME.text)
    return replace(question, problems=(*question.problems, *_doubts(question)))


def refuse_two_people(name: str) -> None:
    """Raise QuestionRefused where two people are named, with what to do."""
    one, *others = BETWEEN_PEOPLE.split(f" {name} ")
    if others and fold(one) and all(map(fold, others)) and OF_A_PLACE not in fold(name).split():
        raise QuestionRefused("two_people", TWO_PEOPLE)


def _is_no_name(name: str) -> bool:
    return NO_NAMES.issuperset(fold(name).split())


def _doubts(question: Question) -> tuple[Problem, ...]:
    words = fold(question.name or question.address).split()
    if question.name:
        is_alone = not (question.address or question.postcode)
        return (MAY_BE_A_STREET,) if is_alone and words[-1] in ENDS_A_STREET else ()
    is_street = any(word in STREET_WORDS or word in STREET_TYPES for word in words)
    is_alone = not (question.postcode or question.phone)
    return (NAME_OR_ADDRESS,) if words[1:] and is_alone and not is_street else ()
