"""Recording an order by hand, page by page."""

import pytest
from django.test import Client
from django.urls import reverse

from nmo.access import Role
from nmo.access.models import User
from nmo.access.tests.builders import sign_in
from nmo.orders.models import ProtectiveOrder
from nmo.orders.queries.held import held_orders
from nmo.orders.shapes import OrderIn
from nmo.orders.tests.builders import desk_officer, recorded_order
from nmo.orders.tests.pages import AT_THE_DESK, at_the_desk, opened, sent, signed_in_as
from nmo.people.refs import ref_from

pytestmark = pytest.mark.django_db

ORDER = {
    "order_type": "nmo",
    "court_name": "Family Court at Testford",
    "case_numbers": "LS26F00417",
    "made_at": "2 3 2026 2.30pm",
    "notice_type": "without_notice",
    "end_type": "specified_date_time",
    "ends_at": "1 3 2027 4pm",
    "made_in": "fl401",
    "channel": "court_email",
}
RESPONDENT = {
    "name": "Jonathan Smith",
    "date_of_birth": "12 3 1985",
    "pronoun": "he",
    "address_is": "shown",
}
APPLICANT = {
    "protected-TOTAL_FORMS": "2",
    "protected-INITIAL_FORMS": "0",
    "protected-0-role": "applicant",
    "protected-0-name": "Leanne Pike",
    "protected-0-pronoun": "she",
    "protected-0-address": "1 Hidden Street",
    "protected-0-address_is": "confidential",
    "protected-1-role": "relevant_child",
    "protected-1-name": "Sam Pike",
    "protected-1-date_of_birth": "1 9 2018",
    "protected-1-pronoun": "unknown",
    "protected-1-address_is": "shown",
}
STANDARD = {
    "has_no_violence_applicant": "on",
    "words_no_violence_applicant": "You must not use violence against the applicant.",
    "has_no_contact_applicant": "on",
    "words_no_contact_applicant": "You must not contact the applicant.",
    "exceptions_no_contact_applicant": "through solicitors",
    "has_stay_away_named_property": "on",
    "words_stay_away_named_property": "You must not go to the property.",
    "place_stay_away_named_property": "12 Test Row, Testford",
    "metres_stay_away_named_property": "100",
}
NO_FURTHER = {"further-TOTAL_FORMS": "1", "further-INITIAL_FORMS": "0"}


def begun(client: Client) -> str:
    """The reference of a new entry."""
    answer = client.post(reverse("orders:record"))
    return answer["Location"].split("/")[-2]


def typed(client: Client, entry: str, step: str, /, **given: object) -> str:
    """The page after sending a step."""
    return sent(client, "orders:record_step", entry, step, **given)


def whole(client: Client, *, order: object = None, further: object = None) -> str:
    """An entry with every step answered; its reference."""
    entry = begun(client)
    typed(client, entry, "order", **(order or ORDER))
    typed(client, entry, "respondent", **RESPONDENT)
    who = typed(client, entry, "protected", **APPLICANT)
    typed(client, entry, "who", **dict.fromkeys(asked_who(who), "new"))
    if (order or ORDER)["order_type"] != "occupation":
        typed(client, entry, "standard", **STANDARD)
    typed(client, entry, "further", **(further or NO_FURTHER))
    typed(client, entry, "awareness", method="", knew="existence")
    return entry


def asked_who(page: str) -> set[str]:
    """The names of the questions of who somebody is."""
    return {part.split('"')[0] for part in page.split('name="')[1:] if part.startswith("person_")}


def saved(client: Client, entry: str) -> OrderIn:
    """The order after saving the entry."""
    sent(client, "orders:record_check", entry)
    order = ProtectiveOrder.objects.latest("id")
    return held_orders([order.pk])[order.pk]


@pytest.mark.requirement(16, 18, 19)
def test_a_standard_order_is_recorded_in_a_few_pages() -> None:
    client = at_the_desk()

    order = saved(client, whole(client))

    assert [party.role for party in order.parties] == ["respondent", "applicant", "relevant_child"]
    terms = order.events[0].conditions
    assert [term.paragraph for term in terms] == ["1", "2", "3"]
    assert terms[0].text == "You must not use violence against the applicant."
    assert terms[1].exceptions == ("through solicitors",)
    assert (terms[2].place, terms[2].metres) == ("12 Test Row, Testford", 100)
    assert order.parties[1].addresses[0].confidential


def test_before_saving_it_says_what_will_happen() -> None:
    client = at_the_desk()

    page = opened(client, "orders:record_check", whole(client))

    assert "Saving will" in page
    assert "make a new order: Non-molestation order" in page
    assert "make a new person: Jonathan Smith, respondent" in page
    assert "You must not contact the applicant." in page
    assert "pester" not in page, "words that were not ticked are not shown"


def test_nothing_typed_is_lost_on_an_error() -> None:
    client = at_the_desk()
    entry = begun(client)

    page = typed(client, entry, "order", **{**ORDER, "made_at": "31 2 2026"})

    assert "must be a real date" in page
    assert 'value="31 2 2026"' in page
    assert 'value="LS26F00417"' in page


def test_nothing_typed_is_lost_with_the_session() -> None:
    client = at_the_desk()
    entry = begun(client)
    owner = User.objects.get(username="desk1")
    client.logout()

    away = client.post(reverse("orders:record_step", args=[entry, "respondent"]), RESPONDENT)
    sign_in(client, owner, AT_THE_DESK)
    page = opened(client, "orders:record_step", entry, "respondent")

    assert away["Location"].startswith("/sign-in")
    assert 'value="Jonathan Smith"' in page


def test_an_entry_is_its_owners_alone() -> None:
    entry = whole(at_the_desk())
    other = at_the_desk(username="desk2")

    assert other.get(reverse("orders:record_check", args=[entry])).status_code == 404


def test_a_person_on_the_register_is_offered_with_why_and_joined_when_chosen() -> None:
    recorded_order(desk_officer())
    client = at_the_desk()
    entry = begun(client)
    typed(client, entry, "order", **{**ORDER, "case_numbers": ""})
    typed(client, entry, "respondent", **RESPONDENT)
    page = typed(client, entry, "protected", **APPLICANT)

    assert "Jonathan Smith (P1)" in page
    assert "Same date of birth" in page

    chosen = dict.fromkeys(asked_who(page), "new")
    respondent = page.split('value="P1"')[0].rsplit('name="', 1)[1].split('"')[0]
    typed(client, entry, "who", **{**chosen, respondent: "P1"})
    typed(client, entry, "standard", **STANDARD)
    typed(client, entry, "further", **NO_FURTHER)
    typed(client, entry, "awareness", method="", knew="existence")
    check = opened(client, "orders:record_check", entry)
    order = saved(client, entry)

    assert "join Jonathan Smith, respondent, to Jonathan Smith (P1)" in check
    assert order.parties[0].person_ref == "P1"
    assert order.parties[1].person_ref != "P1"


def test_another_name_on_the_paper_asks_anew_who_it_is() -> None:
    client = at_the_desk()
    entry = whole(client)

    typed(client, entry, "respondent", **{**RESPONDENT, "name": "Peter Brown"})
    page = client.get(reverse("orders:record_check", args=[entry]))

    assert page["Location"].endswith("/who")


@pytest.mark.requirement(17)
def test_an_order_that_may_be_held_already_goes_to_a_decision() -> None:
    recorded_order(desk_officer())
    client = at_the_desk()
    entry = whole(client)

    check = opened(client, "orders:record_check", entry)
    after = sent(client, "orders:record_check", entry)

    assert "whether it is the same order as X1" in check
    assert "Are they the same order?" in after
    assert ProtectiveOrder.objects.count() == 2


@pytest.mark.requirement(10)
def test_a_power_of_arrest_on_a_non_molestation_order_is_refused_with_the_reason() -> None:
    client = at_the_desk()
    entry = begun(client)
    typed(client, entry, "order", **ORDER)
    further = {
        **NO_FURTHER,
        "further-0-court_words": "You must not return.",
        "further-0-power_of_arrest": "on",
    }

    page = typed(client, entry, "further", **further)

    assert "Only an occupation order can carry a power of arrest" in page
    assert "arrestable as a crime without one" in page
    assert "You must not return." in page


@pytest.mark.requirement(10)
def test_an_occupation_order_carries_its_power_of_arrest_by_paragraph_with_its_end() -> None:
    client = at_the_desk()
    further = {
        "further-TOTAL_FORMS": "2",
        "further-INITIAL_FORMS": "0",
        "further-0-paragraph": "2",
        "further-0-court_words": "The respondent must leave the dwelling.",
        "further-0-codes": ["occupation"],
        "further-0-power_of_arrest": "on",
        "further-0-power_of_arrest_until": "1 9 2026 noon",
        "further-1-paragraph": "3",
        "further-1-court_words": "The respondent must pay the rent.",
    }
    order = saved(
        client, whole(client, order={**ORDER, "order_type": "occupation"}, further=further)
    )

    first, second = order.events[0].conditions
    assert first.power_of_arrest
    assert first.power_of_arrest_until is not None
    assert not second.power_of_arrest
    assert second.codes == ("other_free_text",)


def test_an_undertaking_is_given_and_not_made() -> None:
    client = at_the_desk()

    order = saved(client, whole(client, order={**ORDER, "order_type": "undertaking"}))

    assert order.events[0].event == "undertaking_given"


def test_an_entry_always_makes_the_same_order_so_that_saving_twice_makes_one() -> None:
    client = at_the_desk()
    entry = whole(client)

    order = saved(client, entry)
    again = client.post(reverse("orders:record_check", args=[entry]))

    assert order.order_ref == ref_from("O", entry)
    assert again.status_code == 404
    assert ProtectiveOrder.objects.count() == 1


def test_an_end_on_a_date_needs_its_date() -> None:
    client = at_the_desk()

    page = typed(client, begun(client), "order", **{**ORDER, "ends_at": ""})

    assert "Enter when it ends, or choose another way it ends" in page


def test_a_response_officer_records_no_order() -> None:
    client = signed_in_as(Role.RESPONSE_OFFICER, username="pc1")

    assert client.get(reverse("orders:record")).status_code == 403
