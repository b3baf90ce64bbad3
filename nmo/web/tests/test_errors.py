import pytest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from nmo.access import Decision, NotPermitted
from nmo.pages.drafts import TooMuchTyped
from nmo.web import errors
from nmo.web.urls import handler400, handler403, handler404, handler500
from nmo.web.urls import urlpatterns as built

__all__ = ["handler400", "handler403", "handler404", "handler500"]

NOT_NONE = b"This does not mean there is no order."


def fault(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("something broke")


def unreachable(request: HttpRequest) -> HttpResponse:
    raise OperationalError("the connection is lost")


def too_much(request: HttpRequest) -> HttpResponse:
    raise TooMuchTyped("Shorten it.")


def refused(request: HttpRequest) -> HttpResponse:
    raise NotPermitted(Decision(allowed=False, reasons=("Ask the orders desk.",)))


urlpatterns = [
    *built,
    path("fault", fault),
    path("unreachable", unreachable),
    path("refused", refused),
    path("too-much", too_much),
]
pytestmark = pytest.mark.urls(__name__)


@pytest.fixture
def browser(db) -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("address", "status"),
    [("/check/C%00/", 404), ("/orders/X%00/", 404), ("/people/P%00/pronoun", 404),
     ("/check/?again=%00", 400), ("/?a%00=b", 400)],
)  # fmt: skip
def test_an_address_with_a_character_that_is_no_text_is_no_fault(browser, address, status):
    assert browser.get(address).status_code == status


@pytest.mark.parametrize(("address", "status"), [("/fault", 500), ("/unreachable", 503)])
def test_a_fault_reads_cannot_answer(browser, address, status):
    answer = browser.get(address)

    assert answer.status_code == status
    assert b"The register cannot tell you at the moment. " + NOT_NONE in answer.content
    assert answer["Cache-Control"] == "no-store"


def test_when_even_the_error_page_fails_the_words_are_the_same(browser, monkeypatch):
    def broken(*_args, **_kwargs):
        raise RuntimeError

    monkeypatch.setattr(errors, "render_to_string", broken)

    answer = browser.get("/fault")

    assert answer.status_code == 500
    assert NOT_NONE in answer.content


def test_a_refusal_gives_its_reasons_and_says_nothing_of_orders(browser):
    answer = browser.get("/refused")

    assert answer.status_code == 403
    assert b"Ask the orders desk." in answer.content
    assert NOT_NONE in answer.content


def test_what_cannot_be_read_is_refused_with_what_to_do(browser):
    answer = browser.get("/too-much")

    assert answer.status_code == 400
    assert b"Shorten it." in answer.content
    assert NOT_NONE in answer.content


def test_a_page_that_is_not_there_does_not_read_as_no_order(browser):
    answer = browser.get("/nowhere")

    assert answer.status_code == 404
    assert NOT_NONE in answer.content


def test_a_forged_or_stale_form_is_refused_with_what_to_do():
    answer = Client(enforce_csrf_checks=True).post("/fault")

    assert answer.status_code == 403
    assert b"Send the form again" in answer.content
