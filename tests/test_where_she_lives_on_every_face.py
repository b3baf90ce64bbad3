"""The game of guessing where a protected person lives, on every face that answers about people.

What each face shows must be the same for every guess of the place (requirement 20, SECURITY T06);
nmo/checks/tests/test_where_she_lives.py plays it through with many more questions.
"""

import csv
import json
import re
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from nmo.access import AccessReason, Purpose, Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.api.tests.builders import a_system
from nmo.checks.tests.test_where_she_lives import GUESSED, HERS, WAYS_TO_ASK, WHO, Place, at, her
from nmo.cli.exits import ExitCode
from nmo.config.testing.command import Home
from nmo.orders.tests.builders import NOW, desk_officer, order_json, recorded_order
from nmo.people.queries import likely_people

pytestmark = [pytest.mark.django_db, pytest.mark.requirement(20)]

ASKED_ANEW = {"check_id", "understood", "query_id", "at"}
NAMED, MISSPELT, NOBODY = WHO[0], WHO[3], WHO[-1]
COLUMNS = ("name", "date_of_birth", "age", "address", "postcode", "phone")
OF_THE_QUESTION = re.compile(
    r'<p class="nmo-understood">.*?</p>|C-\w{10}|Asked [^<]*|nonce="[^"]*"', re.DOTALL
)


def an_order(*, confidential: bool) -> dict[str, Any]:
    """An order that protects somebody, whose address is or is not kept back."""
    him = {"role": "respondent", "person_ref": "HIM", "name": "Jonathan Smith"}
    parties = [him, her(addresses=[at(HERS, confidential=confidential)])]
    return {**order_json(), "parties": parties}


def as_columns(fields: dict[str, str]) -> dict[str, str]:
    return {("date_of_birth" if name == "born" else name): said for name, said in fields.items()}


def rounds() -> list[list[dict[str, str]]]:
    """Questions that differ in nothing but the place that is guessed."""
    return [
        [as_columns(who | way(place)) for place in GUESSED]
        for who, way in product((NAMED, MISSPELT, NOBODY), WAYS_TO_ASK)
    ]


def told_by(answer: dict[str, Any]) -> dict[str, Any]:
    """The answer without what is another each time: its number, and the question itself."""
    return {key: value for key, value in answer.items() if key not in ASKED_ANEW}


def rounds_that_tell(answers: dict[str, dict[str, Any]]) -> list[str]:
    """The rounds whose answers differ, by the number of their first question: "3.0"."""
    return [
        f"{number}.0"
        for number, asked in enumerate(rounds())
        if any(answers[f"{number}.{n}"] != answers[f"{number}.0"] for n in range(len(asked)))
    ]


def numbered() -> list[dict[str, str]]:
    return [
        {"query_id": f"{number}.{n}", **question}
        for number, asked in enumerate(rounds())
        for n, question in enumerate(asked)
    ]


def answered_by_the_batch(home: Home, folder: Path) -> dict[str, Any]:
    order = folder / "order.json"
    order.write_text(json.dumps(an_order(confidential=True)), encoding="utf-8")
    assert home.run("order", "record", str(order)).returncode == ExitCode.DONE
    questions, answers = folder / "questions.csv", folder / "answers.jsonl"
    with questions.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, ["query_id", *COLUMNS])
        rows.writeheader()
        rows.writerows(numbered())
    home.run("check", "--batch", str(questions), "--out", str(answers))
    lines = map(json.loads, answers.read_text(encoding="utf-8").splitlines())
    return {line["query_id"]: told_by(line) for line in lines}


def test_no_line_of_a_batch_tells_where_she_lives(home: Home, tmp_path: Path) -> None:
    assert rounds_that_tell(answered_by_the_batch(home, tmp_path)) == []


@pytest.mark.parametrize("confidential", [True, False])
def test_an_answer_of_the_api_tells_only_what_is_not_kept_back(confidential: bool) -> None:
    recorded_order(desk_officer(), **an_order(confidential=confidential))
    system, asked, answers = a_system(), numbered(), {}

    for start in range(0, len(asked), 100):
        sent = system.post("/checks/batch", {"queries": as_sent(asked[start : start + 100])})
        assert sent.status_code == 200, sent.content
        answers |= {line["query_id"]: told_by(line) for line in sent.json()["answers"]}

    assert (rounds_that_tell(answers) == []) is confidential


def as_sent(questions: list[dict[str, str]]) -> list[dict[str, Any]]:
    return [
        {name: int(said) if name == "age" else said for name, said in question.items()}
        for question in questions
    ]


@pytest.mark.parametrize("who", ["leanne pike 1/7/90", "leane pyke", "karen pike", ""])
def test_no_page_tells_where_she_lives(client: Client, who: str) -> None:
    recorded_order(desk_officer(), **an_order(confidential=True))
    sign_in(client, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)

    pages = {seen(client, f"{who} {place.line} {place.code}") for place in GUESSED}

    assert len(pages) == 1


def seen(client: Client, question: str) -> str:
    """The page without what is another each time: the question, the check, the minute."""
    said = {"question": question, "reason": "incident", "incident_number": "417"}
    page = client.post("/check/", said, follow=True).content.decode()
    words = re.sub(r"<input[^>]*>|<form[^>]*>", "", OF_THE_QUESTION.sub("", page))
    return re.sub(r"\s+", " ", words)


def test_a_page_finds_whoever_keeps_nothing_back(client: Client) -> None:
    recorded_order(desk_officer(), **an_order(confidential=False))
    sign_in(client, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)

    pages = {seen(client, f"leanne pike {place.line} {place.code}") for place in GUESSED}

    assert len(pages) > 1


@pytest.mark.parametrize(("confidential", "said"), [(True, 1), (False, 3)])
def test_whom_a_party_may_be_does_not_tell_either(confidential: bool, said: int) -> None:
    by = desk_officer()
    recorded_order(by, **an_order(confidential=confidential))

    likely = {likely_at(place, by) for place in GUESSED}

    assert len(likely) == said


def likely_at(place: Place, by: Any) -> object:
    return likely_people(
        name="Leanne Pike",
        born_on=None,
        postcode=place.code,
        by=by,
        purpose=Purpose(reason=AccessReason.INTAKE),
        now=NOW,
    )
