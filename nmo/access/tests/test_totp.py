import base64
from datetime import UTC, datetime

import pytest

from nmo.access.sign_in.totp import (
    app_address,
    code_at_step,
    in_fours,
    new_secret,
    step_at,
    step_of_code,
)

# The secret of RFC 6238 appendix B, and its values cut to six digits.
RFC_SECRET = base64.b32encode(b"12345678901234567890").decode()
NOON = datetime(2026, 11, 22, 12, 0, 15, tzinfo=UTC)
STEP = step_at(NOON)


@pytest.mark.parametrize(
    ("seconds", "code"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)
def test_codes_are_those_of_the_standard(seconds: int, code: str) -> None:
    moment = datetime.fromtimestamp(seconds, UTC)

    assert code_at_step(RFC_SECRET, step_at(moment)) == code


@pytest.mark.parametrize("drift", [-1, 0, 1])
def test_a_clock_half_a_minute_off_still_signs_in(drift: int) -> None:
    code = code_at_step(RFC_SECRET, STEP + drift)

    assert step_of_code(RFC_SECRET, code, at=NOON, after=0) == STEP + drift


@pytest.mark.parametrize("drift", [-2, 2])
def test_a_code_of_a_minute_away_is_refused(drift: int) -> None:
    code = code_at_step(RFC_SECRET, STEP + drift)

    assert step_of_code(RFC_SECRET, code, at=NOON, after=0) is None


def test_a_code_that_was_taken_is_spent_and_so_is_every_earlier_one() -> None:
    for step in (STEP, STEP - 1):
        code = code_at_step(RFC_SECRET, step)
        assert step_of_code(RFC_SECRET, code, at=NOON, after=STEP) is None


@pytest.mark.parametrize("typed", ["", "abcdef", "12345", "１２３４５６", "0" * 500])
def test_what_is_no_code_is_refused_and_breaks_nothing(typed: str) -> None:
    assert step_of_code(RFC_SECRET, typed, at=NOON, after=0) is None


def test_a_code_typed_with_a_space_is_taken() -> None:
    code = code_at_step(RFC_SECRET, STEP)

    assert step_of_code(RFC_SECRET, f"{code[:3]} {code[3:]}", at=NOON, after=0) == STEP


def test_secrets_are_as_long_as_the_hash_and_never_the_same() -> None:
    first, second = new_secret(), new_secret()

    assert first != second
    assert len(base64.b32decode(first)) == 20
    assert in_fours("ABCDEFGH") == "ABCD EFGH"


def test_the_address_for_the_app_names_the_register_and_the_user() -> None:
    address = app_address("ABCD", username="pc1234", issuer="NMO Register")

    assert address == ("otpauth://totp/NMO%20Register%3Apc1234?secret=ABCD&issuer=NMO%20Register")
