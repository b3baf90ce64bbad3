"""A labelled person, and a labelled set."""

from dataclasses import dataclass

from benchmarks.finding.questions.asked import About


@dataclass(frozen=True, kw_only=True, slots=True)
class Labelled:
    """One person of a labelled set as a register would hold them."""

    number: int
    name: str
    born: str
    address: str = ""
    postcode: str = ""


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """People with the questions about them."""

    people: list[Labelled]
    questions: list[About]
