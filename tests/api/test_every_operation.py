"""Every operation of the API, asked in every way that its own document allows and in many others.

Nothing may be a fault of the server, and every answer is one that the document describes.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from nmo.access.permissions import Permission
from nmo.api.application import api
from nmo.api.document import Document
from nmo.api.tests.builders import a_token
from nmo.audit.queries import version_of
from nmo.breaches.models import BreachKnown
from nmo.breaches.tests.telling import an_officer, reported
from nmo.orders.tests.builders import desk_officer, recorded_order
from nmo.web.wsgi import application

pytestmark = pytest.mark.django_db

schemathesis.serializer.alias("application/zip", "application/octet-stream")  # files as they are
DOCUMENT = json.loads(json.dumps(Document(api, "/api/v1/", synthetic=False)))
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
FEW = settings(
    max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), database=None
)


def schema(*modes: GenerationMode) -> Any:
    """The document, called within this process."""
    made = schemathesis.openapi.from_dict(DOCUMENT)
    made.app = application
    made.config.generation.update(modes=list(modes))
    made.config.phases.coverage.enabled = False
    return made


ANYTHING = schema(GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
FITTING = schema(GenerationMode.POSITIVE)


def validate(case: Case, secret: str, **headers: str) -> None:
    """Send the case with a token, and hold the answer to the document."""
    sent = {"Authorization": f"Bearer {secret}", **headers}
    case.call_and_validate(checks=CHECKS, headers=sent)


@ANYTHING.parametrize()
@FEW
def test_whatever_is_sent_the_answer_is_one_that_is_described(case: Case, secret: str) -> None:
    validate(case, secret)


@FITTING.parametrize()
@FEW
def test_what_fits_is_answered_as_described_about_records_that_are_there(
    case: Case, secret: str
) -> None:
    about = case.path_parameters or {}
    breach = BreachKnown.objects.earliest("id").ref
    held = {"order_ref": "X1", "person_ref": "P1", "breach_ref": breach, "position": 0, "number": 0}
    about.update({name: held[name] for name in about if name in held})
    kind = next((each for each in ("order", "breach") if f"{each}_ref" in about), "")
    tag = {"If-Match": f'"{version_of(kind, str(about[f"{kind}_ref"]))}"'} if kind else {}
    validate(case, secret, **tag)


@FITTING.parametrize()
@settings(FEW, max_examples=1)
def test_a_token_that_may_not_and_one_that_is_none_are_told_as_described(
    case: Case, weak: str
) -> None:
    for sent in (weak, "nmo_live_none"):
        validate(case, sent)


@pytest.fixture(autouse=True)
def _in_the_transaction_of_the_test() -> Iterator[None]:
    """As Django's own test client does: a request must not close the connection of the test."""
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


@pytest.fixture
def secret() -> str:
    """The token of a system that may do all that a system may; X1 and a breach of it are held."""
    reported(recorded_order(desk_officer()), an_officer())
    return a_token(requests_per_minute=100_000).secret


@pytest.fixture
def weak() -> str:
    """A token for one thing that no operation alone needs."""
    return a_token(Permission.QUEUE_CLAIM, requests_per_minute=100_000).secret
