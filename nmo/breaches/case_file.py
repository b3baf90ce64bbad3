"""Everything that an evidence pack is made from: one breach with what stands around it.

Plain values, no tables. `queries.case_file` puts it together as its reader may see it, and
`nmo.breaches.pack` lays it out.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from nmo.breaches.case import Case
from nmo.breaches.rules.patterns import Earlier
from nmo.law import History, OrderType
from nmo.orders.queries.shown import AwarenessShown
from nmo.orders.words import DocumentKind, PartyRole


class WhyKeptBack(StrEnum):
    """Why a value never stands in what the defence is given (requirement 20)."""

    ADDRESS = "address"
    CONTACT = "contact"
    SAFE_CONTACT = "safe_contact"
    PLACE = "place"  # of a condition, or where it happened
    NAME = "name"  # one that the respondent does not know
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class KeptBack:
    """A value that is held and confidential, so that whoever lays out knows what to leave out."""

    value: str
    why: WhyKeptBack


@dataclass(frozen=True, kw_only=True)
class OrderInFile:
    """The order itself, beside its history."""

    order_ref: str
    order_type: OrderType
    order_name: str
    court_name: str = ""
    case_numbers: tuple[str, ...] = ()
    owning_force: str = ""
    version: int = 1
    confirmed: bool = False


@dataclass(frozen=True, kw_only=True)
class PersonInFile:
    """Somebody whom the order names, as the paper has it; never a place or a number."""

    role: PartyRole
    name: str
    other_names: tuple[str, ...] = ()
    born: tuple[date, ...] = ()
    person_ref: str = ""


@dataclass(frozen=True, kw_only=True)
class PaperInFile:
    """A document of the order, byte for byte: `number` is that of `OrderDocument`."""

    number: int
    kind: DocumentKind
    name: str
    sha256: str
    media_type: str
    content: bytes
    attached_at: datetime
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class LookUp:
    """A check of the register that showed this order: by whom, why, and what was answered."""

    at: datetime
    by: str
    force: str
    reason: str
    answer: str


@dataclass(frozen=True, kw_only=True)
class OtherOrder:
    """Another order between the same two."""

    order_ref: str
    order_name: str
    standing: str


@dataclass(frozen=True, kw_only=True)
class CaseFile:
    """One breach, whole, for a prosecutor.

    history: every version of every row of the order, so that what was known when can be told.
    earlier: other breaches by the same respondent. packs: how many were made before.
    papers_withheld: how many papers are held that this reader may not open (restricted handling).
    hidden: the references of those under it whom this reader may not see; never to be printed.
    """

    case: Case
    version: int
    incident_number: str = ""
    officer: str = ""
    team: str = ""
    order: OrderInFile
    people: tuple[PersonInFile, ...]
    history: History
    awareness: tuple[AwarenessShown, ...] = ()
    papers: tuple[PaperInFile, ...] = ()
    papers_withheld: int = 0
    hidden: tuple[str, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    look_ups: tuple[LookUp, ...] = ()
    other_orders: tuple[OtherOrder, ...] = ()
    kept_back: tuple[KeptBack, ...] = ()
    packs: int = 0

    def of(self, *roles: PartyRole) -> tuple[PersonInFile, ...]:
        """The people who stand in one of these roles, as the paper has them."""
        return tuple(person for person in self.people if person.role in roles)

    @property
    def respondent(self) -> PersonInFile:
        """Whom the order binds."""
        return self.of(PartyRole.RESPONDENT)[0]
