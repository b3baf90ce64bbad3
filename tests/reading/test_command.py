"""`nmo read` from the command line: papers read and nothing stored."""

import json
import subprocess
import sys

import pytest

from nmo.intake.reading.tests import papers


def nmo_read(*words):
    return subprocess.run(
        [sys.executable, "-m", "nmo.cli.main", "read", *map(str, words)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture
def order(tmp_path):
    file = tmp_path / "order.txt"
    file.write_text(papers.SOLICITOR, encoding="utf-8")
    return file


def test_each_file_is_one_json_value(order):
    done = nmo_read(order, order, "--json")

    answers = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert done.returncode == 0
    assert [answer["orders"][0]["respondent"]["name"] for answer in answers] == [
        "Yusuf bin Tester", "Yusuf bin Tester",
    ]  # fmt: skip


def test_a_file_that_is_not_there_is_named_and_the_others_are_read(order, tmp_path):
    done = nmo_read(order, tmp_path / "gone.pdf")

    assert done.returncode != 0
    assert "gone.pdf" in done.stderr
    assert "Yusuf bin Tester" in done.stdout
