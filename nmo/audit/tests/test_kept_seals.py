import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmo.audit.sealing.kept_file import SealsDamaged, read_seals, write_seals
from nmo.audit.sealing.writing import NO_SEAL, Seal

SEAL = Seal(
    chain=1,
    number=0,
    size=3,
    root=b"r" * 32,
    previous=NO_SEAL,
    sealed_in=771,
    sealed_at="2026-11-22T12:00:00.000000Z",
)


def test_seals_are_read_back_as_they_were_written() -> None:
    assert read_seals(write_seals([SEAL])) == [SEAL]


@given(st.sampled_from(["chain", "number", "size", "sealed_in"]), st.integers(0, 9))
def test_a_seal_that_was_changed_in_the_file_is_refused(name: str, value: int) -> None:
    written = json.loads(write_seals([SEAL]))
    is_changed = written["seals"][0][name] != value
    written["seals"][0][name] = value

    if is_changed:
        with pytest.raises(SealsDamaged):
            read_seals(json.dumps(written))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        b"\xff\xfe",
        '{"format": "nmo-audit-seals/2", "seals": []}',
        '{"format": "nmo-audit-seals/1", "seals": [{}]}',
        "[" * 10_000,
    ],
)
def test_what_is_no_file_of_seals_is_refused(text: str | bytes) -> None:
    with pytest.raises(SealsDamaged, match="damaged"):
        read_seals(text)
