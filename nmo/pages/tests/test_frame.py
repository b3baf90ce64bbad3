from datetime import UTC, datetime

import pytest
from django.http import HttpRequest
from django.template import engines
from django.test import RequestFactory
from jinja2 import UndefinedError

from nmo.pages import navigation, surroundings
from nmo.pages.surroundings import Visitor
from nmo.pages.synthetic import mark_synthetic

pytestmark = pytest.mark.django_db


def page(request: HttpRequest | None = None, text: str = "") -> str:
    template = "{% extends 'pages/base.html' %}{% block content %}" + text + "{% endblock %}"
    return engines["jinja2"].from_string(template).render({}, request or RequestFactory().get("/"))


@pytest.fixture
def visitor(monkeypatch) -> None:
    found = Visitor(
        name="Asha Rao",
        force_name="West Yorkshire Police",
        sign_out_url="/sign-out",
        own_url="/your-sign-in",
        may=lambda permission: permission == "see the queue",
    )
    monkeypatch.setattr(surroundings._Told, "visitor", staticmethod(lambda _: found))


def test_a_page_carries_its_classification():
    assert "OFFICIAL-SENSITIVE" in page()


def test_a_register_of_synthetic_people_says_so_on_every_page():
    assert "SYNTHETIC DATA" not in page()

    mark_synthetic(now=datetime(2026, 11, 22, 10, 0, tzinfo=UTC))

    assert "SYNTHETIC DATA" in page()


@pytest.mark.usefixtures("visitor")
def test_whoever_is_signed_in_and_their_force_stand_on_the_page():
    assert "West Yorkshire Police · " in page()
    assert ">Asha Rao</a>" in page()


@pytest.mark.usefixtures("visitor")
def test_only_the_ways_that_are_open_to_somebody_are_offered(monkeypatch):
    monkeypatch.setattr(navigation, "_ways", {})
    navigation.register("Queue", "health", order=2, permission="see the queue")
    navigation.register("Users", "home", order=1, permission="change users")

    html = page()

    assert "Queue" in html
    assert "Users" not in html


def test_a_name_that_the_view_left_out_is_an_error_and_not_a_blank():
    with pytest.raises(UndefinedError):
        page(text="{{ ends_at }}")


def test_what_is_shown_cannot_become_markup():
    template = engines["jinja2"].from_string("{{ name }}")

    assert template.render({"name": "<b>"}) == "&lt;b&gt;"


def test_an_answer_of_no_known_kind_is_an_error_and_never_looks_like_none():
    text = "{% from 'pages/macros/answer.html' import answer %}{{ answer('nothing', 'No order') }}"

    with pytest.raises(UndefinedError):
        page(text=text)
