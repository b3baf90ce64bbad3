"""The passwords of papers are kept as secrets are."""

from typing import Any

import pytest

from nmo.intake.papers.passwords import opened, with_passwords


def test_what_is_stored_tells_no_password() -> None:
    (stored,) = with_passwords([], ["opensesame"])

    assert "opensesame" not in stored
    assert opened([stored]) == ("opensesame",)


def test_each_is_kept_once_and_an_empty_one_is_none() -> None:
    once = with_passwords([], ["first", "", "first"])

    assert opened(with_passwords(once, ["second", "first"])) == ("first", "second")


def test_a_key_that_was_replaced_still_reads_them(settings: Any) -> None:
    stored = with_passwords([], ["opensesame"])
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another " * 8

    assert opened(stored) == ("opensesame",)


@pytest.mark.parametrize("of_before", [[], ["still another " * 4]])
def test_one_whose_key_is_gone_is_asked_for_anew(settings: Any, of_before: list[str]) -> None:
    stored = with_passwords([], ["opensesame"])
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another " * 8, of_before

    assert opened(stored) == ()
    assert opened(with_passwords(stored, ["opensesame"])) == ("opensesame",)
