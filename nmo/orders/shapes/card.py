"""The answer card in the one shape that the API writes: what stands on an officer's screen."""

from dataclasses import dataclass

from nmo.law import OrderType, Pronoun, SentenceCode, Standing
from nmo.law.shape import Day, Moment, Shape
from nmo.orders.words import DocumentKind, PartyRole


@dataclass(frozen=True, kw_only=True)
class SentenceOut(Shape):
    """One sentence of the card."""

    code: SentenceCode
    """Which sentence it is; new ones are added in later releases."""
    text: str
    """The sentence."""


@dataclass(frozen=True, kw_only=True)
class CardConditionOut(Shape):
    """One condition as an officer reads it."""

    paragraph: str
    """The paragraph's number on the paper."""
    words: str
    """The court's own words; a place that is withheld is taken out of them."""
    exceptions: list[str]
    """What is allowed all the same; never to be hidden."""
    labels: list[str]
    """Our reading, to stand after the words."""
    protects: list[str]
    """Whom it protects, as the paper names them."""
    place: str | None
    """The place, only as the order prints it."""
    place_note: str | None
    """Where to ask for a place that is withheld."""
    metres: int | None
    """The distance to keep, in metres."""
    times: str | None
    """The days and hours at which it applies; null: always."""
    arrestable: bool
    """Whether a power of arrest runs for it."""
    may_ask_am_i_there: bool
    """Whether a device may compare where it is with the place."""


@dataclass(frozen=True, kw_only=True)
class MarkerOut(Shape):
    """A warning about a person."""

    text: str
    """The warning."""
    source: str
    """Where it comes from."""
    noted_on: Day
    """The day on which it was noted."""


@dataclass(frozen=True, kw_only=True)
class CardPartyOut(Shape):
    """Somebody whom the order names."""

    role: PartyRole
    """What they are to the order."""
    person_ref: str | None
    """The person; null where who it is is hidden from the reader."""
    name: str
    """The name as the paper has it, or `Restricted`."""
    other_names: list[str]
    """Other names that are held."""
    dates_of_birth: list[Day]
    """Every date of birth that was stated; none is unknown."""
    pronoun: Pronoun
    """How the record speaks of them."""
    markers: list[MarkerOut]
    """Warnings, to be shown above everything else."""
    restricted: bool
    """Whether the record is under restricted handling."""


@dataclass(frozen=True, kw_only=True)
class ContactHoldOut(Shape):
    """Officers are asked not to tell the respondent yet."""

    until: Moment
    """Before this moment."""
    because: str
    """Why."""


@dataclass(frozen=True, kw_only=True)
class CardPaperOut(Shape):
    """A document that hangs on the order."""

    number: int
    """Its number there, by which its bytes are asked for."""
    kind: DocumentKind
    """What it is to the order."""
    name: str
    """Its name."""
    sha256: str
    """The SHA-256 of its bytes, in hexadecimal."""
    attached_at: Moment
    """When it was attached."""


@dataclass(frozen=True, kw_only=True)
class CardOut(Shape):
    """One order as an officer reads it. Lay it out in this sequence, and leave nothing out."""

    order_ref: str
    """The order."""
    order_type: OrderType
    """What kind it is."""
    order_name: str
    """What that kind is called."""
    court_name: str
    """The court."""
    case_numbers: list[str]
    """The court's case numbers."""
    owning_force: str
    """The force that answers for it."""
    at: Moment
    """The moment that the card is about."""
    parties: list[CardPartyOut]
    """Whom it names."""
    standing: Standing
    """Whether it is in force."""
    standing_line: SentenceOut
    """The first line: in force or not."""
    time_left: SentenceOut | None
    """How long it still runs."""
    about_standing: list[SentenceOut]
    """Why."""
    breach: list[SentenceOut]
    """What an officer may do."""
    awareness: list[SentenceOut]
    """What shows that the respondent knows."""
    must_heading: str
    """What stands above the conditions."""
    conditions: list[CardConditionOut]
    """What the respondent must and must not do."""
    about_conditions: list[SentenceOut]
    """What to know about them."""
    about_contact: list[SentenceOut]
    """What to know about contact that was invited, and about children."""
    warnings: list[SentenceOut]
    """What to know before relying on it."""
    ring: str
    """Whom to ring."""
    confirmed: bool
    """Whether a person compared it with the sealed copy."""
    contact_hold: ContactHoldOut | None
    """Whether telling the respondent is held back."""
    same_as: str | None
    """The earlier order that answers, where the two were decided to be one."""
    papers: list[CardPaperOut]
    """The documents that hang on it."""
