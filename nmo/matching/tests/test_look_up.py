"""Who is found, and what is said about why."""

import pytest
from django.db import transaction

from nmo.matching.actions import count_tokens, forget_people
from nmo.matching.queries import look_up
from nmo.matching.tests.people import TODAY, ask, found, person, write
from nmo.matching.understanding import understand

pytestmark = pytest.mark.django_db


@pytest.mark.requirement(1)
@pytest.mark.parametrize(
    "question",
    ["jon smyth 12/3/85", "07700 900123", "14 test row leeds", "jonathan smith ls6", "smith 41yo"],
)
def test_a_person_is_found_by_name_birth_date_age_phone_or_address(question):
    write(
        person(1, "Jonathan Smith", "1985-03-12", address="14 Test Row, Leeds LS6 1AB",
               phone="+44 7700 900123"),
        person(2, "Amina Begum", "1990-07-01", address="3 Other Lane, Leeds LS8 2CD"),
    )  # fmt: skip

    assert found(question) == [1]


@pytest.mark.requirement(3)
@pytest.mark.parametrize(
    ("held", "asked"),
    [
        ("Mohammed Khan", "muhamad kahn"),
        ("Siân O'Neill", "shan oneal"),
        ("Gurpreet Kaur Gill", "gurprit gill"),
        ("Agnieszka Wiśniewska", "agnes wisniewski"),
        ("Llŷr ap Rhys", "llyr rhys"),
        ("Abd al-Rahman Yusuf", "abdulrahman yousef"),
        ("Oluwaseun Adebayo", "seun adebayo"),
        ("Nguyễn Thị Mai", "mai thi nguyen"),
        ("Владимир Петренко", "vladimir petrenko"),
        ("Chukwuemeka Okafor", "emeka okafor"),
        ("Jean-Pierre Dubois", "jeanpierre dubois"),
        ("MacDonald, Fiona", "fiona mcdonald"),
        ("Xiaoming Wang", "wang xiao ming"),
        ("Margaret Thompson", "peggy thomson"),
    ],
)
def test_a_misspelt_name_finds_its_person(held, asked):
    write(person(1, held, "1985-03-12"), person(2, "Dorothy Entwistle", "1951-02-02"))

    assert found(f"{asked} 12/3/85")[0] == 1


@pytest.mark.requirement(4)
def test_everyone_at_an_address_is_found_by_it():
    address = "14 Test Row, Leeds LS6 1AB"
    write(person(1, "Jonathan Smith", address=address), person(2, "Amina Begum", address=address))

    assert found("14 test row leeds ls6 1ab") == [1, 2]


def test_a_person_is_found_in_the_transaction_that_writes_her():
    with transaction.atomic():
        write(person(1, "Zofia Test", "1985-03-12"))

        assert found("zofia test 12/3/85") == [1]


def test_a_person_rewritten_is_no_longer_found_by_what_was_taken_back():
    write(person(1, "Zofia Test", "1985-03-12"))
    write(person(1, "Amina Other", "1970-01-09"))

    assert found("zofia test 12/3/85") == []
    assert found("amina other") == [1]


def test_a_person_forgotten_leaves_no_row_behind():
    from nmo.matching.models import MatchRecord, Token

    write(person(1, "Zofia Test", "1985-03-12", address="1 Test Row LS6 1AB"))
    with transaction.atomic():
        forget_people([1])
        count_tokens()

    assert [model.objects.count() for model in (MatchRecord, Token)] == [0, 0]


def test_an_alias_finds_the_person_and_is_named():
    write(person(1, "Jonathan Smith", "1985-03-12", aliases=("Spike Harding",)))

    (candidate,) = ask("spike harding 12/3/85").candidates

    assert candidate.matched_name == "Spike Harding"
    assert "Matched by another name, Spike Harding (alias)." in candidate.why[0].text


def test_names_are_shown_as_each_side_wrote_them():
    write(person(1, "Siân O'Neill", "1985-03-12"))

    (candidate,) = ask("shan o'neal 12/3/85").candidates

    assert candidate.why[0].text == (
        "Spelt differently: Siân / Shan. Spelt differently: O'Neill / O'Neal."
    )


def test_a_question_with_an_alias_finds_by_either_name():
    write(person(1, "Jonathan Smith", "1985-03-12"))

    assert found("Spike Harding aka Jon Smith 12/3/85") == [1]


@pytest.mark.requirement(3)
def test_people_of_one_name_are_shown_as_ties():
    write(person(1, "Sadia Begum", "1985-03-12"), person(2, "Sadia Begum", "1991-04-05"))

    findings = ask("sadia begum")

    assert [(c.number, c.tied, c.sure) for c in findings.candidates] == [
        (1, True, False),
        (2, True, False),
    ]


@pytest.mark.requirement(3)
def test_a_name_alone_is_never_sure_and_says_that_no_birth_date_was_given():
    write(person(1, "Zbigniew Entwistle", "1985-03-12"))

    (candidate,) = ask("zbigniew entwistle").candidates

    assert not candidate.sure
    assert "No date of birth or age given." in [why.text for why in candidate.why]


@pytest.mark.requirement(3)
def test_a_missing_birth_date_on_the_register_is_said():
    write(person(1, "Zbigniew Entwistle"))

    (candidate,) = ask("zbigniew entwistle 12/3/85").candidates

    assert "No date of birth on the register to compare." in [w.text for w in candidate.why]


@pytest.mark.parametrize("more", ["41yo", "ls6", "1985"])
def test_a_name_with_an_age_or_a_district_alone_is_possible_and_not_sure(more):
    write(person(1, "Zbigniew Entwistle", "1985-03-12", address="1 Test Row LS6 1AB"))

    (candidate,) = ask(f"zbigniew entwistle {more}").candidates

    assert candidate.probability > 0.9
    assert not candidate.sure


@pytest.mark.parametrize("more", ["12/3/85", "ls6 1ab", "07700 900123", "41yo ls6"])
def test_a_name_with_a_birth_date_address_or_phone_is_sure(more):
    address, phone = "1 Test Row LS6 1AB", "07700 900123"
    write(person(1, "Zbigniew Entwistle", "1985-03-12", address=address, phone=phone))

    (candidate,) = ask(f"zbigniew entwistle {more}").candidates

    assert candidate.sure


def test_name_and_birth_date_say_why_they_are_sure():
    write(person(1, "Jonathan Smith", "1985-03-12"))

    (candidate,) = ask("jon smyth 12/3/85").candidates

    assert candidate.sure
    assert [why.text for why in candidate.why] == [
        "Another form of the same name: Jonathan / Jon. Spelt differently: Smith / Smyth.",
        "Same date of birth, 12 March 1985.",
    ]


def test_a_namesake_with_another_birth_date_is_never_sure():
    write(person(1, "Zbigniew Entwistle", "1985-03-12", address="1 Test Row LS6 1AB"))

    (candidate,) = ask("zbigniew entwistle 9/8/60 ls6 1ab").candidates

    assert not candidate.sure
    assert candidate.why[-1].text.startswith("Same name and address, other date of birth")


def test_another_forename_at_the_same_address_may_be_a_relative():
    write(person(1, "Peter Entwistle", "1985-03-12", address="1 Test Row, Leeds LS6 1AB"))

    (candidate,) = ask("karen entwistle 12/3/85 1 test row leeds ls6 1ab").candidates

    assert not candidate.sure
    assert candidate.why[-1].level == "may_be_a_relative"


def test_a_withheld_address_neither_finds_nor_weighs_nor_is_worded():
    address = "14 Test Row, Leeds LS6 1AB"
    write(person(1, "Amina Begum", "1990-07-01", address=address, withheld=True))

    assert found("14 test row leeds ls6 1ab") == []
    without = ask("amina begum 1/7/90").candidates[0]
    (candidate,) = ask("amina begum 1/7/90 14 test row leeds ls6 1ab").candidates
    assert candidate.bits == without.bits
    assert [w.text for w in candidate.why if w.field == "address"] == ["Address not compared."]


def test_a_person_who_withholds_her_address_later_is_no_longer_found_by_it():
    address = "14 Test Row, Leeds LS6 1AB"
    write(person(1, "Amina Begum", "1990-07-01", address=address))
    write(person(1, "Amina Begum", "1990-07-01", address=address, withheld=True))

    assert found("14 test row leeds ls6 1ab") == []


def test_a_search_that_had_to_leave_people_out_says_so():
    write(*(person(n, "John Smith", f"19{50 + n}-03-12") for n in range(1, 21)))

    findings = ask("john smith")

    assert len(findings.candidates) == 10
    assert not findings.complete
    assert findings.problems[-1].code == "too_many_alike"


def test_a_stranger_finds_nobody():
    write(person(1, "Jonathan Smith", "1985-03-12"), person(2, "Amina Begum", "1990-07-01"))

    findings = ask("gareth pugh 5/6/77")

    assert findings.candidates == ()
    assert findings.complete


@pytest.mark.parametrize("question", ["ls6", "born 1985"])
def test_too_little_to_search_by_is_never_an_empty_answer(question):
    write(person(1, "Jonathan Smith", "1985-03-12", address="14 Test Row, Leeds LS6 1AB"))

    findings = ask(question)

    assert not findings.complete
    assert findings.problems[-1].code == "too_little_to_search"


def test_a_common_family_name_alone_says_that_more_is_needed():
    write(*(person(n, f"{chr(97 + n % 26)}ster{n % 700} Khan") for n in range(1_100)))

    findings = ask("khan")

    assert not findings.complete
    assert findings.problems[-1].code == "too_many_alike"


def test_a_place_typed_behind_the_name_does_not_hide_the_person():
    write(person(1, "Jonathan Smith", "1985-03-12"))

    assert found("jon smyth leeds 12/3/85") == [1]


def test_a_search_can_be_narrowed_to_some_people():
    write(person(1, "Jonathan Smith", "1985-03-12"), person(2, "Jonathan Smith", "1985-03-12"))

    findings = look_up(understand("jon smyth 12/3/85", today=TODAY), today=TODAY, numbers=[2])

    assert [candidate.number for candidate in findings.candidates] == [2]


def test_the_weights_in_force_are_named_in_the_answer():
    assert ask("jon smyth").weights_version == "2026-11.4"


@pytest.mark.requirement(3)
def test_a_slip_in_a_name_that_many_bear_is_never_nobody() -> None:
    write(*(person(number, "Emma White") for number in range(60)))

    findings = ask("emma wight")

    assert findings.candidates
    assert not findings.complete
    assert ask("zebedee nonesuch").candidates == ()


def test_a_year_off_on_the_first_of_january_loses_to_no_namesake_without_a_birth_date():
    write(person(1, "Amina Testcase"), person(2, "Amina Testcase", "1964-01-01"))

    assert found("amina testcase 1/1/63")[0] == 2
