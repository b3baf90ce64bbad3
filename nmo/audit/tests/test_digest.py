from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.audit.rules import DetailState, canonical_json, detail_state, digest

SALT = b"0123456789abcdef"
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


def test_the_order_of_keys_does_not_change_the_text() -> None:
    assert canonical_json({"b": 1, "a": "é"}) == canonical_json({"a": "é", "b": 1})


def test_moments_references_and_sets_are_written_one_way() -> None:
    detail = {
        "at": datetime(2026, 3, 2, 14, 30, tzinfo=UTC),
        "ref": UUID("12345678-1234-5678-1234-567812345678"),
        "codes": {"b", "a"},
    }

    assert canonical_json(detail) == (
        '{"at":"2026-03-02T14:30:00+00:00","codes":["a","b"],'
        '"ref":"12345678-1234-5678-1234-567812345678"}'
    )


@pytest.mark.parametrize("value", [object(), b"bytes"])
def test_a_value_that_cannot_be_written_one_way_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="turn it into text"):
        canonical_json({"value": value})


def test_not_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical_json({"value": float("nan")})


@given(st.dictionaries(st.text(), VALUES, max_size=5))
def test_any_detail_verifies_against_its_own_digest(detail: dict[str, object]) -> None:
    payload = canonical_json(detail)

    state = detail_state(digest(SALT, payload), salt=SALT, payload=payload)

    assert state is DetailState.INTACT


@pytest.mark.parametrize(
    ("salt", "payload", "state"),
    [
        (SALT, '{"a":2}', DetailState.ALTERED),
        (b"other salt", '{"a":1}', DetailState.ALTERED),
        (SALT, '{"a":"é"}', DetailState.ALTERED),
        (None, None, DetailState.DELETED),
    ],
)
def test_a_detail_that_is_not_the_one_written_is_seen(
    salt: bytes | None, payload: str | None, state: DetailState
) -> None:
    assert detail_state(digest(SALT, '{"a":1}'), salt=salt, payload=payload) is state
