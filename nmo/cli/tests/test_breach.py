"""`nmo breach verify`, as whoever received a pack runs it: with no register at all."""

import json
import os
import subprocess
import sys

import pytest

from nmo.breaches.pack.tests.builders import a_pack
from nmo.cli.exits import ExitCode

pytestmark = pytest.mark.requirement(37)


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    file = tmp_path_factory.mktemp("packs") / "pack.pdf"
    file.write_bytes(a_pack().pdf)
    return file


def run(*arguments):
    """The command, where there is neither a home nor a database."""
    apart = {**os.environ, "NMO_HOME": "/nonexistent/home"}
    apart.pop("DATABASE_URL", None)
    return subprocess.run(
        [sys.executable, "-m", "nmo.cli.main", "breach", "verify", *map(str, arguments)],
        capture_output=True, text=True, env=apart, check=False,
    )  # fmt: skip


def test_a_pack_as_it_was_made_ends_with_0_and_says_what_it_is(pack):
    ended = run(pack)

    assert ended.returncode == ExitCode.DONE, ended.stderr
    assert "Pack 1 (prosecution) of breach B-7K4M-2Q9T" in ended.stdout
    assert "Every byte of this pack is as it was made" in ended.stdout


def test_one_changed_byte_ends_with_7_and_a_plain_reason(pack, tmp_path):
    changed = bytearray(pack.read_bytes())
    changed[len(changed) // 2] ^= 1
    file = tmp_path / "changed.pdf"
    file.write_bytes(bytes(changed))

    ended = run(file)

    assert ended.returncode == ExitCode.NOT_VERIFIED
    assert "The file was changed after it was made" in ended.stderr


def test_json_says_the_same_and_nothing_else(pack):
    shown = json.loads(run(pack, "--json").stdout)

    assert shown["verified"] is True
    assert shown["problems"] == []
    assert [each["ref"] for each in shown["pack"]["documents"]] == ["JS/1", "JS/2", "JS/3"]


def test_another_pdf_is_not_a_pack(tmp_path):
    file = tmp_path / "other.pdf"
    file.write_bytes(b"%PDF-1.7\nstartxref\n0\n%%EOF")

    ended = run(file, "--json")

    assert ended.returncode == ExitCode.NOT_VERIFIED
    assert json.loads(ended.stdout)["pack"] is None


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert run(tmp_path / "none.pdf").returncode == ExitCode.REFUSED
