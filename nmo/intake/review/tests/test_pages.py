"""The page on which a person checks a paper, without a browser."""

from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from nmo.access import AccessReason, Actor, Purpose, Role
from nmo.access.models import User
from nmo.access.queries import actor_for
from nmo.access.tests.builders import NOON, a_user, sign_in
from nmo.intake.forms.review import CheckingForm
from nmo.intake.models import IntakeItem, PaperOpening
from nmo.intake.papers.words import PaperState
from nmo.intake.review.queries.shown import part_shown
from nmo.intake.review.tests.builders import a_paper, confirmed
from nmo.intake.review.tests.papers_read import (
    TWO_APPLICANTS,
    a_pack,
    a_service,
    an_order,
    paragraph,
)
from nmo.orders.models import ProtectiveOrder
from nmo.orders.queries import held_orders, order_ids_of

pytestmark = pytest.mark.django_db
INTAKE = Purpose(reason=AccessReason.INTAKE)


@pytest.fixture
def user() -> User:
    return a_user("desk1", Role.ORDERS_DESK)


@pytest.fixture
def desk(user: User) -> Actor:
    return actor_for(user, now=NOON)


@pytest.fixture
def signed_in(client: Client, user: User) -> Client:
    sign_in(client, user, INTAKE)
    return client


def sent(paper: str, by: Actor, **changes: str) -> dict[str, object]:
    """What a browser sends of the page as it stands, every doubt ticked."""
    shown = part_shown(paper, "", by=by, purpose=INTAKE, now=NOON)
    form = CheckingForm(shown=shown)
    values: dict[str, object] = {}
    for bound in form:
        value = bound.value()
        if value not in (None, False, ""):
            values[bound.name] = "on" if value is True else value
        if bound.name.startswith("seen-"):
            values[bound.name] = "on"
    return {**values, **changes}


def page(client: Client, name: str, *of: str) -> str:
    answer = client.get(reverse(f"intake:{name}", args=of))
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def test_the_page_shows_each_value_with_its_doubt_and_its_place(
    signed_in: Client, desk: Actor
) -> None:
    answer = a_pack(an_order())
    answer["confidence"]["orders[0].respondent"] = 0.62
    paper = a_paper(answer, by=desk)

    said = page(signed_in, "review", paper)

    assert 'value="Jonathan Smith"' in said
    assert "62 in 100 such readings are right" in said
    assert 'data-x="9.5"' in said
    assert "Officers find this order already" in said
    assert PaperOpening.objects.count() == 1


def test_confirming_what_was_read_registers_it(signed_in: Client, desk: Actor) -> None:
    paper = a_paper(a_pack(an_order(), services=(a_service(),)), by=desk)

    answer = signed_in.post(reverse("intake:review", args=[paper]), sent(paper, desk))

    assert answer.status_code == 302
    order = held_orders(list(order_ids_of([ProtectiveOrder.objects.get().ref]).values()))
    (held,) = order.values()
    assert held.confirmed_at is not None
    assert held.awareness[0].evidenced is True
    assert IntakeItem.objects.get().state == PaperState.REGISTERED


def test_a_doubtful_value_that_nobody_confirmed_is_asked_for(
    signed_in: Client, desk: Actor
) -> None:
    answer = a_pack(an_order())
    answer["confidence"]["orders[0].expiry"] = 0.7
    paper = a_paper(answer, by=desk)
    given = {name: value for name, value in sent(paper, desk).items() if "seen-" not in name}

    answer = signed_in.post(reverse("intake:review", args=[paper]), given)

    assert "Compare “When it ends” with the paper and tick it" in unescape(answer.content.decode())
    assert IntakeItem.objects.get().state == PaperState.TO_BE_CHECKED


def test_a_second_protected_person_is_recorded_once_somebody_has_compared_them(
    signed_in: Client, desk: Actor
) -> None:
    paper = a_paper(a_pack(an_order(**TWO_APPLICANTS)), by=desk)
    given = sent(paper, desk)
    unseen = {name: value for name, value in given.items() if "further" not in name}

    refused = signed_in.post(reverse("intake:review", args=[paper]), unseen)
    signed_in.post(reverse("intake:review", args=[paper]), given)

    assert "Compare “Protected person 2” with the paper" in unescape(refused.content.decode())
    (held,) = held_orders([ProtectiveOrder.objects.get().pk]).values()
    assert [each.name for each in held.parties][1:3] == ["Leanne Pike", "Huw Pike"]
    assert held.confirmed_at is not None


def test_who_and_where_reading_missed_is_recorded_as_typed(signed_in: Client, desk: Actor) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)
    typed = {
        "missed_applicants": "Huw Pike",
        "missed_children": "Robin Poe, 14 3 2015",
        "missed_places": "2 12 Mill Lane, Leeds, 100 metres",
    }

    signed_in.post(reverse("intake:review", args=[paper]), sent(paper, desk, **typed))

    (held,) = held_orders([ProtectiveOrder.objects.get().pk]).values()
    assert {("Huw Pike", None), ("Robin Poe", date(2015, 3, 14))} <= {
        (each.name, each.date_of_birth) for each in held.parties
    }
    assert ("2", "12 Mill Lane, Leeds", 100) in [
        (each.paragraph, each.place, each.metres) for each in held.events[0].conditions
    ]


def test_a_place_of_no_paragraph_is_asked_for_again_with_what_was_typed(
    signed_in: Client, desk: Actor
) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)

    answer = signed_in.post(
        reverse("intake:review", args=[paper]), sent(paper, desk, missed_places="77 Mill Lane")
    )

    said = unescape(answer.content.decode())
    assert "There is no paragraph 77" in said
    assert "77 Mill Lane</textarea>" in said
    assert IntakeItem.objects.get().state == PaperState.TO_BE_CHECKED


def test_what_cannot_be_taken_is_asked_for_beside_a_place_that_was_missed(
    signed_in: Client, desk: Actor
) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)
    typed = {
        "respondent-dob": "31 2 1985",
        "missed_children": "Robin Poe, 31 2 2015",
        "missed_places": "2 12 Mill Lane",
    }

    answer = signed_in.post(reverse("intake:review", args=[paper]), sent(paper, desk, **typed))

    said = unescape(answer.content.decode())
    assert "must be a real date" in said
    assert "behind “Robin Poe”" in said
    assert "2 12 Mill Lane</textarea>" in said


def test_what_a_person_corrects_is_what_is_recorded(signed_in: Client, desk: Actor) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)
    corrected = sent(
        paper,
        desk,
        **{
            "respondent-dob": "21 3 1985",
            "expiry-at": "1 3 2027 4.30pm",
            "prohibitions-1-text": "The respondent must not contact the applicant.",
            "missed": "4 must not post about the applicant",
            "out-prohibitions-0": "on",
        },
    )

    signed_in.post(reverse("intake:review", args=[paper]), corrected)

    (held,) = held_orders(list(order_ids_of([ProtectiveOrder.objects.get().ref]).values())).values()
    assert str(held.parties[0].date_of_birth) == "1985-03-21"
    assert held.events[0].ends is not None
    assert held.events[0].ends.at is not None
    assert held.events[0].ends.at.at.minute == 30
    assert [term.paragraph for term in held.events[0].conditions] == ["2", "3", "4"]


def test_a_paper_read_as_an_order_that_is_a_discharge_asks_for_the_order_it_ends(
    signed_in: Client, desk: Actor
) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)

    answer = signed_in.post(
        reverse("intake:review", args=[paper]), sent(paper, desk, order_type="discharge")
    )

    said = unescape(answer.content.decode())
    assert "Say that the court has discharged this order" in said
    assert "Which order does it change?" in said


def test_a_variation_is_shown_paragraph_by_paragraph(signed_in: Client, desk: Actor) -> None:
    confirmed(a_pack(an_order(), pack_id="made"), by=desk)
    varied = an_order(
        order_type="variation",
        made_date="2026-05-05",
        amends_order_made="2026-03-02",
        prohibitions=[paragraph("2", "contact", "ring the applicant.")],
        exclusion_zones=[],
        exceptions=[],
    )

    said = page(signed_in, "review", a_paper(a_pack(varied), by=desk))

    assert "2: changed" in said
    assert "1: kept" in said


def test_a_person_on_the_register_is_offered_with_why(signed_in: Client, desk: Actor) -> None:
    confirmed(a_pack(an_order(), pack_id="made"), by=desk)
    second = an_order(case_numbers=["LS26F00999"], made_date="2026-06-01")

    said = page(signed_in, "review", a_paper(a_pack(second, pack_id="second"), by=desk))

    assert "Who is Jonathan Smith?" in said
    assert "Same date of birth" in said or "birth" in said.lower()


def test_the_persons_that_the_reading_itself_made_are_not_offered(
    signed_in: Client, desk: Actor
) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)

    shown = part_shown(paper, "", by=desk, purpose=INTAKE, now=NOON)

    assert all(not party.likely and not party.same_in_case for party in shown.people)


def test_the_picture_of_a_page_is_shown_and_no_other_is(signed_in: Client, desk: Actor) -> None:
    paper = a_paper(a_pack(an_order()), by=desk)

    found = signed_in.get(reverse("intake:review_picture", args=[paper, 0, 1]))
    none = signed_in.get(reverse("intake:review_picture", args=[paper, 0, 9]))

    assert found.content.startswith(b"\x89PNG")
    assert none.status_code == 404


def test_another_force_reaches_neither_the_page_nor_the_picture(
    client: Client, desk: Actor
) -> None:
    from nmo.access.tests.builders import a_force

    paper = a_paper(a_pack(an_order()), by=desk)
    other = a_user("desk2", Role.ORDERS_DESK, force=a_force("OTHR", "Other Police"))
    sign_in(client, other, INTAKE)

    assert client.get(reverse("intake:review", args=[paper])).status_code == 404
    assert client.get(reverse("intake:review_picture", args=[paper, 0, 1])).status_code == 404


def test_sending_back_offers_a_ready_reply_and_keeps_the_order_found(
    signed_in: Client, desk: Actor
) -> None:
    paper = a_paper(a_pack(an_order(), warnings=["missing_pages"]), by=desk)

    said = page(signed_in, "review_aside", paper)
    signed_in.post(
        reverse("intake:review_aside", args=[paper]),
        {"to": "sent_back", "because": "Missing: every page of the order"},
    )

    assert "every page of the order" in said
    assert IntakeItem.objects.get().state == PaperState.SENT_BACK
    assert ProtectiveOrder.objects.count() == 1


def test_a_message_without_a_document_is_shown_in_its_own_words(
    signed_in: Client, desk: Actor
) -> None:
    mail = (
        b"From: clerk@court.example\r\nTo: desk@force.example\r\nSubject: Order\r\n"
        b"Date: Fri, 20 Nov 2026 08:59:00 +0000\r\nMessage-ID: <1@court.example>\r\n\r\n"
        b"The respondent <must> not contact the applicant.\r\n"
    )
    paper = a_paper(a_pack(), by=desk, name="mail.eml", content=mail)

    said = page(signed_in, "review", paper)
    picture = signed_in.get(reverse("intake:review_picture", args=[paper, 0, 1]))

    assert "The message" in said
    assert picture["Content-Type"] == "image/svg+xml"
    assert b"&lt;must&gt;" in picture.content


def test_an_order_that_was_not_read_is_typed_beside_its_paper(
    signed_in: Client, desk: Actor
) -> None:
    paper = a_paper(a_pack(), by=desk)
    typed = sent(
        paper,
        desk,
        **{
            "order_type": "non_molestation",
            "respondent-name": "Tobias Marlow",
            "made_date": "2 3 2026",
            "missed": "1 must not contact the applicant",
        },
    )

    signed_in.post(reverse("intake:review", args=[paper]), typed)

    assert ProtectiveOrder.objects.count() == 1
    assert IntakeItem.objects.get().state == PaperState.REGISTERED
