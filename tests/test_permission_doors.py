"""Every operation tried at a real door, by every role, on every kind of record.

What is expected is the reviewers' own table (nmo/access/permission_table.csv). A permission
without a door here fails the last test: nothing is permitted that nobody tried.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

import pytest
from django.test import Client

from nmo.access import Actor, NotPermitted, Permission, Role
from nmo.access.clock import now
from nmo.access.models import Force
from nmo.access.queries import actor_for
from nmo.access.table import Cell, Record, permission_table
from nmo.access.tests.builders import AT_AN_INCIDENT, a_force, a_user, sign_in
from nmo.breaches.actions import report_breach
from nmo.breaches.pack.keeping import make_pack
from nmo.breaches.shapes import Report
from nmo.breaches.words import Channel, PackKind
from nmo.checks.actions import ask_many
from nmo.intake.papers.actions import PaperReceived, receive_paper, record_call_back
from nmo.intake.papers.errors import PaperNotFound
from nmo.intake.papers.words import Way
from nmo.matching.learning.versions import in_force
from nmo.orders.actions import attach_document, record_order
from nmo.orders.models import OrderDocument
from nmo.orders.tests.builders import an_order
from nmo.orders.words import DocumentKind
from nmo.people.actions import put_weights_in_force, restrict_person
from nmo.people.errors import WeightsRefused
from nmo.people.words import RestrictionKind

pytestmark = pytest.mark.django_db
PAPER = b"%PDF-1.4 synthetic"
OPENS = frozenset({Cell.YES, Cell.REASON, Cell.PROOF})  # for who said why and proved just now
ON_THE_WAY = ("/sign-in", "/why", "/prove-it")


@dataclass(frozen=True, kw_only=True)
class World:
    """An order and its respondent of the own force, of another, and restricted."""

    orders: Mapping[Record, str]
    people: Mapping[Record, str]
    papers: Mapping[Record, int]
    users: Mapping[Record, int]
    came: Mapping[Record, str]  # a paper that came to a force, and is not registered
    breaches: Mapping[Record, str]


@dataclass(frozen=True, kw_only=True)
class Door:
    """Where an operation is done. `on`: the kinds of record that the door tells apart."""

    path: str
    on: tuple[Record, ...] = (Record.OWN_FORCE,)
    post: bool = False
    let_in: frozenset[int] = field(default_factory=lambda: frozenset({200, 302}))

    def opens(self, client: Client, world: World, record: Record) -> bool:
        """Whether whoever is signed in gets in."""
        address = self.path.format(
            order=world.orders[record],
            person=world.people[record],
            paper=world.papers[record],
            user=world.users[record],
            came=world.came[record],
            breach=world.breaches[record],
        )
        answer = client.post(address) if self.post else client.get(address)
        sent = answer.headers.get("Location", "")
        assert not sent.startswith(ON_THE_WAY), f"{address} was not tried: {sent}"
        return answer.status_code in self.let_in


BOTH_FORCES = (Record.OWN_FORCE, Record.OTHER_FORCE)
DOORS: Mapping[Permission, Door] = {
    Permission.CHECK_ASK: Door(path="/check/"),
    Permission.ORDER_READ: Door(path="/orders/{order}/", on=tuple(Record)),
    Permission.ORDER_RECORD: Door(path="/orders/record"),
    Permission.ORDER_UPDATE: Door(path="/orders/{order}/discharged", on=tuple(Record)),
    Permission.ORDER_CONFIRM: Door(path="/orders/{order}/confirm", on=tuple(Record)),
    Permission.ORDER_CORRECT: Door(path="/orders/{order}/corrections", on=tuple(Record)),
    Permission.AWARENESS_RECORD: Door(path="/orders/{order}/awareness", on=tuple(Record)),
    Permission.CONTACT_HOLD_RECORD: Door(path="/orders/{order}/hold", on=tuple(Record)),
    Permission.COURT_CHECK_RECORD: Door(path="/orders/{order}/court-check", on=tuple(Record)),
    Permission.NATIONAL_STATUS_RECORD: Door(path="/orders/{order}/national", on=tuple(Record)),
    Permission.COPY_PHOTOGRAPH: Door(path="/check/copy/"),
    Permission.DOCUMENT_READ: Door(path="/orders/{order}/papers/{paper}", on=tuple(Record)),
    Permission.FEED_IMPORT: Door(path="/intake/feed/upload"),
    Permission.FEED_READ: Door(path="/intake/feed/"),
    Permission.SPREADSHEET_IMPORT: Door(path="/intake/spreadsheets/upload"),
    Permission.PAPER_RECEIVE: Door(path="/intake/papers/upload"),
    Permission.PAPER_READ: Door(path="/intake/papers/"),
    Permission.PAPER_OPEN: Door(path="/intake/papers/{came}/", on=BOTH_FORCES),
    Permission.PERSON_READ: Door(path="/people/{person}/", on=tuple(Record)),
    Permission.PERSON_RECORD: Door(path="/people/{person}/add/name", on=tuple(Record)),
    Permission.PERSON_LINK: Door(path="/people/{person}/same-person", on=tuple(Record)),
    Permission.PERSON_RESTRICT: Door(path="/people/{person}/restrict", on=tuple(Record)),
    Permission.PERSON_SEE_CONFIDENTIAL: Door(
        path="/people/{person}/confidential", on=tuple(Record)
    ),
    Permission.PERSON_SEE_RESTRICTED: Door(path="/people/{person}/", on=(Record.RESTRICTED,)),
    Permission.BREACH_REPORT: Door(path="/breaches/report/{order}", on=tuple(Record)),
    Permission.BREACH_READ: Door(path="/breaches/{breach}/", on=tuple(Record)),
    Permission.BREACH_WORK: Door(path="/breaches/{breach}/steps/graded", on=tuple(Record)),
    Permission.BREACH_DECIDE: Door(path="/breaches/{breach}/steps/outcome", on=tuple(Record)),
    Permission.BREACH_REVIEW: Door(path="/breaches/{breach}/steps/reviewed", on=tuple(Record)),
    Permission.BREACH_PACK: Door(path="/breaches/{breach}/packs", on=tuple(Record)),
    Permission.BREACH_EXPORT: Door(path="/breaches/figures/file"),
    Permission.QUEUE_READ: Door(path="/work/"),
    Permission.QUEUE_CLAIM: Door(path="/work/1/take"),
    Permission.USER_ADMINISTER: Door(path="/users/add"),
    Permission.TOKEN_ADMINISTER: Door(path="/systems/add"),
    Permission.ACCESS_REVIEW: Door(path="/users/{user}", on=BOTH_FORCES),
    Permission.SETTING_CHANGE: Door(path="/settings/form/add"),
    # Nothing waits for approval: whoever may approve is told so, and nobody else is.
    Permission.SETTING_APPROVE: Door(
        path="/settings/changes/999/decide", post=True, let_in=frozenset({404})
    ),
    Permission.FINDING_MEASURE: Door(path="/oversight/finding"),
    Permission.AUDIT_READ: Door(path="/oversight/log/users/{user}", on=BOTH_FORCES),
    Permission.AUDIT_EXPORT: Door(path="/oversight/log/people/{person}/file"),
    Permission.BREAK_GLASS_OPEN: Door(
        path="/oversight/emergency/{person}/", on=(Record.RESTRICTED,)
    ),
    Permission.BREAK_GLASS_REVIEW: Door(path="/oversight/openings"),
}


def ask_about_nobody(by: Actor) -> object:
    """A list of no questions: whether it may be asked is decided before the first."""
    return ask_many([], by=by, purpose=AT_AN_INCIDENT, now=now())


def put_what_is_in_force(by: Actor) -> object:
    """The weights in force put in force: whoever may is told that they are, and nobody else is."""
    with suppress(WeightsRefused):
        put_weights_in_force(in_force().version, reason="A test.", by=by, now=now())
    return None


def decide_on_no_paper(by: Actor) -> object:
    """A paper that is not there: whoever may decide is told so, and nobody else is."""
    with suppress(PaperNotFound):
        record_call_back("R-0", court="Leeds", number="1", genuine=None, by=by, now=now())
    return None


def make_for_the_prosecutor(by: Actor) -> object:
    """A pack in the prosecutor's form, of a breach of the actor's own force."""
    force = Force.objects.get(pk=by.force_id)
    recorded(0, force, Record.OWN_FORCE)
    ref = breach_of(0, force)
    return make_pack(ref, PackKind.PROSECUTION, by=by, now=now(), purpose=AT_AN_INCIDENT)


# What no page does is tried as the command and the API do it.
ACTIONS: Mapping[Permission, Callable[[Actor], object]] = {
    Permission.CHECK_ASK_BATCH: ask_about_nobody,
    Permission.BREACH_PACK_PROSECUTION: make_for_the_prosecutor,
    Permission.WEIGHTS_DECIDE: put_what_is_in_force,
    Permission.PAPER_DECIDE: decide_on_no_paper,
}


@pytest.fixture
def world() -> World:
    """Three orders, each with its respondent, a paper, and a user of its force."""
    own, other = a_force(), a_force("ELSE", "Else Police")
    return World(
        orders={record: f"X{number}" for number, record in enumerate(Record)},
        people={record: f"P{number}" for number, record in enumerate(Record)},
        papers={
            record: recorded(number, other if record is Record.OTHER_FORCE else own, record)
            for number, record in enumerate(Record)
        },
        users={
            record: a_user(
                f"colleague{number}", force=other if record is Record.OTHER_FORCE else own
            ).pk
            for number, record in enumerate(Record)
        },
        came={
            record: paper_of(number, other if record is Record.OTHER_FORCE else own)
            for number, record in enumerate(Record)
        },
        breaches={
            record: breach_of(number, other if record is Record.OTHER_FORCE else own)
            for number, record in enumerate(Record)
        },
    )


def breach_of(number: int, force: Force) -> str:
    """The reference of a breach of an order, reported by that force."""
    officer = actor_for(a_user(f"tells{number}", Role.RESPONSE_OFFICER, force=force), now=now())
    said = Report.model_validate({"happened": "He rang.", "started": "2026-06-12"})
    return report_breach(f"X{number}", said, by=officer, now=now(), channel=Channel.CARD).ref


def paper_of(number: int, force: Force) -> str:
    """The reference of a paper that came to that force."""
    desk = actor_for(a_user(f"takes{number}", Role.ORDERS_DESK, force=force), now=now())
    paper = PaperReceived(name="a.pdf", content=PAPER + bytes([number]), way=Way.PAGE)
    return receive_paper(paper, ask=lambda _: None, by=desk, now=now()).ref


def recorded(number: int, force: Force, record: Record) -> int:
    """The number of a paper of an order with a respondent, recorded by that force."""
    desk = actor_for(a_user(f"desk{number}", Role.ORDERS_DESK, force=force), now=now())
    order = an_order(
        order_ref=f"X{number}",
        case_numbers=[f"LS26F0041{number}"],
        parties=[
            {"role": "respondent", "person_ref": f"P{number}", "name": f"Someone {number} Else"},
            {"role": "applicant", "name": f"Other {number} Person"},
        ],
    )
    record_order(order, by=desk, now=now())
    attach_document(order.order_ref or "", PAPER, kind=DocumentKind.OTHER, by=desk, now=now())
    if record is Record.RESTRICTED:
        kind = RestrictionKind.REFUGE
        restrict_person(f"P{number}", kind, source="IDVA", by=desk, now=now())
    return OrderDocument.objects.latest("pk").pk


EXPECTED = {
    (row.permission, row.record, role): cell
    for row in permission_table()
    for role, cell in row.cells.items()
}


@pytest.mark.requirement(21, 61)
@pytest.mark.parametrize("permission", sorted(DOORS))
def test_at_the_door_every_role_is_let_in_as_the_reviewers_table_says(
    world: World, permission: Permission
) -> None:
    door = DOORS[permission]
    for role in Role:
        client = Client()
        sign_in(client, a_user(f"one-{role}".replace("_", "-"), role), AT_AN_INCIDENT)
        for record in door.on:
            expected = EXPECTED[permission, record, role] in OPENS
            assert door.opens(client, world, record) is expected, (role, record)


@pytest.mark.parametrize("permission", sorted(ACTIONS))
@pytest.mark.parametrize("role", list(Role))
def test_what_has_no_page_lets_every_role_do_what_the_table_says(
    permission: Permission, role: Role
) -> None:
    by = actor_for(a_user("pc1234", role), now=now(), proved_at=now())
    try:
        ACTIONS[permission](by)
    except NotPermitted:
        let_in = False
    else:
        let_in = True

    assert let_in is (EXPECTED[permission, Record.OWN_FORCE, role] in OPENS)


def test_every_permission_has_a_door_that_was_tried() -> None:
    assert DOORS.keys() | ACTIONS.keys() == set(Permission)
