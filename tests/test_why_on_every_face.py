"""Why somebody is or may be meant reads the same wherever it is asked."""

import re
from html import unescape

import pytest
from django.test import Client

from nmo.access import Role
from nmo.access.tests.builders import AT_AN_INCIDENT, a_user, sign_in
from nmo.checks.answer import Answer
from nmo.checks.tests.builders import asked, desk_officer, recorded_order
from nmo.cli.checking.show import show

pytestmark = pytest.mark.django_db

WIDE = 400


def page_about(question: str) -> str:
    client = Client()
    sign_in(client, a_user("pc77", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)
    asked_for = {"question": question, "reason": "incident"}
    return unescape(client.post("/check/", asked_for, follow=True).content.decode())


def printed(answer: Answer, capsys: pytest.CaptureFixture[str]) -> str:
    show(answer, width=WIDE)
    return re.sub(r"\s+", " ", capsys.readouterr().out)


@pytest.mark.requirement(3)
@pytest.mark.parametrize(
    "question",
    ["jon smyth 12/3/85 zz1 1ab", "jonathan smith 3/12/85", "john smith", "karen smith 12/3/85"],
)
def test_the_words_are_the_same_on_page_api_and_command_line(
    question: str, capsys: pytest.CaptureFixture[str]
) -> None:
    recorded_order(desk_officer())

    answer = asked(question)

    page, terminal = page_about(question), printed(answer, capsys)
    (match,) = answer.out().matches
    assert match.why
    for why in match.why:
        assert why.text in page, why.field
        assert why.text in terminal, why.field


def test_no_face_shows_a_bare_percentage(capsys: pytest.CaptureFixture[str]) -> None:
    recorded_order(desk_officer())

    assert "%" not in printed(asked("jon smyth 12/3/85"), capsys)
    # The addresses of links are no words: an encoded one may hold a figure before its sign.
    words = re.sub(r"<[^>]*>", " ", page_about("jon smyth 12/3/85"))
    assert re.findall(r"\d\s*%", words) == []
