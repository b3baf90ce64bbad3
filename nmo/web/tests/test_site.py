import pytest
from django.db import OperationalError, connection
from django.test import Client

POLICY = "default-src 'none'"


@pytest.mark.django_db
def test_health_says_that_the_database_answers(client: Client):
    answer = client.get("/health")

    assert (answer.status_code, answer.json()) == (200, {"database": "ok"})


@pytest.mark.django_db
def test_health_says_that_the_database_does_not_answer(client: Client, monkeypatch):
    def lost(*_args, **_kwargs):
        raise OperationalError

    monkeypatch.setattr(connection, "cursor", lost)

    answer = client.get("/health")

    assert (answer.status_code, answer.json()) == (503, {"database": "unavailable"})


@pytest.mark.django_db
def test_no_page_is_cached_framed_or_named_to_other_sites(client: Client):
    headers = client.get("/health").headers

    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=(self)" in headers["Permissions-Policy"]
    assert POLICY in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
