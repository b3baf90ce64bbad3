"""A fault of the register's own readers is told as one, and is no fault of the file."""

import pytest

from nmo.intake.unpacking import Unpacked, unpack, whole
from nmo.intake.unpacking.gathering import Found, Gathering
from nmo.intake.unpacking.kinds import FileKind
from nmo.intake.unpacking.limits import limited
from nmo.intake.unpacking.tests import jobs
from nmo.intake.unpacking.tests.builders import a_mail, a_pdf


@pytest.fixture
def unpacked(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Unpacked:
    """A mail with an order and a note, unpacked by readers of which that of notes is at fault."""
    monkeypatch.setitem(whole._OPENERS, FileKind.TEXT, jobs.open_at_fault)  # type: ignore[index]
    mail = a_mail(note_txt=b"Nerys Hopkin called.", order_pdf=a_pdf())
    with caplog.at_level("ERROR"):
        return unpack("mail.eml", mail.as_bytes())


def test_it_is_not_said_that_the_file_is_damaged(unpacked: Unpacked) -> None:
    (trouble,) = unpacked.troubles

    assert (trouble.part, trouble.code) == ("note.txt", "not_readable")
    assert "damaged" not in trouble.text
    assert "may be the register's fault" in trouble.text


def test_everything_else_that_came_is_there(unpacked: Unpacked) -> None:
    assert [part.name for part in unpacked.parts] == ["email", "order.pdf"]


def test_whoever_runs_the_register_reads_where_it_was_and_nothing_of_the_file(
    unpacked: Unpacked, caplog: pytest.LogCaptureFixture
) -> None:
    (line,) = [str(record.msg) for record in caplog.get_records("setup")]

    assert "reader_failed" in line
    assert "jobs.py" in line
    assert "KeyError" in line
    assert "Hopkin" not in line


def test_it_is_told_from_a_limited_process_too() -> None:
    gathering = limited(
        jobs.open_and_fail, Found(name="a.txt", data=b"Nerys Hopkin"), Gathering(caps=whole.CAPS),
        seconds=20, mebibytes=64,
    )  # fmt: skip

    (failure,) = gathering.failures
    assert "jobs.py" in "".join(failure)
    assert "Hopkin" not in "".join(failure)
