"""What stands above every page about one breach, and how she may safely be reached."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from nmo.access import Actor
from nmo.access.session import actor_of, purpose_of
from nmo.breaches.case import Case
from nmo.breaches.labels import STATUS_LABELS
from nmo.breaches.queries.page import breach_page, force_of
from nmo.breaches.queries.shown import BreachShown
from nmo.breaches.rules.transitions import leads_on
from nmo.breaches.steps.table import STEPS
from nmo.breaches.words import StepKind
from nmo.orders.queries import CardShown
from nmo.people.queries import safe_contact_rules


@dataclass(frozen=True, kw_only=True)
class SafeShown:
    """How one person may safely be reached; hidden where the reader may not open them."""

    name: str
    ref: str
    hidden: bool
    rules: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Top:
    """One breach as a page with a form names it."""

    shown: BreachShown
    owner: int
    safe: tuple[SafeShown, ...]

    @property
    def case(self) -> Case:
        """The breach."""
        return self.shown.case

    @property
    def card(self) -> CardShown:
        """The order as it stands now."""
        return self.shown.card

    @property
    def ref(self) -> str:
        """Its reference."""
        return self.case.ref

    @property
    def version(self) -> int:
        """The state that the page shows."""
        return self.shown.version

    @property
    def suspect(self) -> str:
        """Whom the order binds."""
        return self.card.respondent.shown_name

    @property
    def status_words(self) -> str:
        """How far it is."""
        return STATUS_LABELS[self.case.status]

    @property
    def order_words(self) -> str:
        """The order by what it is."""
        return f"{self.card.order_name} {self.card.order_ref}"

    @property
    def restricted(self) -> bool:
        """Whether anybody in it is under restricted handling."""
        return self.card.restricted

    def why_not(self, kind: StepKind) -> tuple[str, ...]:
        """Why a step of that kind does not lead on from where the breach stands now, if so."""
        return () if leads_on(kind, self.case.status) else (STEPS[kind].refusal,)

    def context(self) -> dict[str, object]:
        """What the templates of its forms name."""
        return {"breach": self, "safe": self.safe}


def top_of(request: HttpRequest, ref: str, *, now: datetime) -> Top:
    """The breach above a form; opening it is recorded. Raises BreachNotFound."""
    by = actor_of(request)
    shown = breach_page(ref, by=by, purpose=purpose_of(request), now=now)
    return Top(shown=shown, owner=force_of(ref), safe=safe_to_reach(shown.card, by))


def safe_to_reach(card: CardShown, by: Actor) -> tuple[SafeShown, ...]:
    """The rules for each grown-up whom the order protects."""
    rules = safe_contact_rules([party.person.person_id for party in card.protected], by=by)
    return tuple(
        SafeShown(
            name=party.shown_name,
            ref=party.person.ref,
            hidden=party.person.person_id not in rules,
            rules=rules.get(party.person.person_id, ()),
        )
        for party in card.protected
    )
