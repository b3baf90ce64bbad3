"""What a look-up answers: people, how likely each is the one asked about, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from nmo.matching.question import Problem


class Field(StrEnum):
    """The kinds of fact that are compared."""

    NAME = "name"
    BORN = "born"
    ADDRESS = "address"
    PHONE = "phone"
    WARNING = "warning"


@dataclass(frozen=True, kw_only=True)
class Why:
    """One field compared: its level, what it weighed in bits, and a sentence for the officer."""

    field: Field
    level: str
    weight: float
    text: str


class Standing(StrEnum):
    """Whether a person is found, may be meant, or is listed only because something speaks for it.

    nearest: unlikely, with one strong fact that agrees, such as the same house or birth date.
    """

    SURE = "sure"
    POSSIBLE = "possible"
    NEAREST = "nearest"


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """One person who may be meant.

    `probability` lies between 0 and 1, and those of one question never add up to more than 1:
    people who fit alike share it. `bits` is the sum of the weights; `sure` is above the found
    threshold; `tied` means that another person fits just as well. `levels` are those of the
    comparison, to be kept with what somebody decides of it (`learning`).
    """

    number: int
    probability: float
    bits: float
    standing: Standing
    tied: bool
    why: tuple[Why, ...]
    matched_name: str
    levels: Mapping[str, str] = field(default_factory=dict)

    @property
    def sure(self) -> bool:
        return self.standing is Standing.SURE


@dataclass(frozen=True, kw_only=True)
class Findings:
    """The people found, best first. `complete` is False where a limit cut the search short."""

    candidates: tuple[Candidate, ...]
    complete: bool
    problems: tuple[Problem, ...] = ()
    weights_version: str = ""
