"""Everything that the sections of one pack are written from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from nmo.breaches.case import Account, Case
from nmo.breaches.case_file import CaseFile
from nmo.breaches.pack.exhibits import Exhibit, NotAnExhibit
from nmo.breaches.pack.withholding import Withholding
from nmo.orders.words import PROTECTED_ROLES, PartyRole
from nmo.reference.words import PackWord

if TYPE_CHECKING:
    from nmo.breaches.rules.bail import Gap
    from nmo.breaches.rules.moments import Difference
    from nmo.breaches.rules.points import Point


@dataclass(frozen=True, kw_only=True)
class Making:
    """Who makes the pack, when, and which one of this breach it is."""

    number: int
    at: datetime
    by: str
    force: str
    register: str  # the release of the program


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """One case file with what the rules say of it, for one form of the pack.

    gaps: None where the suspect is not on bail. path: the sentence of what a breach of such an
    order leads to. differences: of each position that was computed later, by its number, from the
    one before. words: the force's own names of forms.
    """

    file: CaseFile
    making: Making
    withholding: Withholding
    exhibits: tuple[Exhibit, ...]
    not_exhibits: tuple[NotAnExhibit, ...]
    path: str
    points: "tuple[Point, ...]"
    gaps: "tuple[Gap, ...] | None"
    differences: "Mapping[int, tuple[Difference, ...]]"
    words: Mapping[PackWord, str]

    @property
    def case(self) -> Case:
        """The breach."""
        return self.file.case

    @property
    def account(self) -> Account:
        """What is said to have happened, as it stands now."""
        return self.case.account

    @property
    def is_disclosure(self) -> bool:
        """Whether the defence is to read it."""
        return self.withholding.is_disclosure

    @property
    def protected(self) -> tuple[str, ...]:
        """The names of the grown-ups whom the order protects."""
        grown_up = [role for role in PROTECTED_ROLES if role is not PartyRole.RELEVANT_CHILD]
        return tuple(self.typed(person.name) for person in self.file.of(*grown_up))

    def typed(self, text: str) -> str:
        """What somebody typed, as this form may show it."""
        return self.withholding.typed(text)

    def exhibit_of(self, paper: int | None) -> str:
        """The reference of the exhibit that this paper is; empty where it is none."""
        return next((each.ref for each in self.exhibits if each.paper.number == paper), "")
