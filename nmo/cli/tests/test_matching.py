"""`nmo matching`: training proposes, a person puts in force, the report says how often right."""

import json

import pytest

from nmo.cli.exits import ExitCode

pytestmark = pytest.mark.own_server


@pytest.fixture(scope="module")
def made(home):
    """A home with nobody in it."""
    assert home.run("user", "add", "--force", "LOCAL", "--role", "auditor", "one").returncode == 0
    return home


def test_an_empty_register_teaches_nothing_and_says_so(made):
    ended = made.run("matching", "train")

    assert ended.returncode == ExitCode.REFUSED
    assert "too little to learn from" in ended.stderr
    assert "Nothing was changed" in ended.stderr


def test_a_version_that_was_never_learnt_is_wrong_use(made):
    ended = made.run("matching", "train", "--put-in-force", "learnt-never", "--reason", "A test")

    assert ended.returncode == ExitCode.WRONG_USE
    assert "There are no weights of version learnt-never." in ended.stderr


def test_whoever_may_not_decide_is_not_permitted(made):
    ended = made.run("matching", "train", "--as", "one")

    assert ended.returncode == ExitCode.NOT_PERMITTED


def test_going_to_an_older_version_needs_to_be_said_and_stands_in_the_report(made):
    to_the_first = ("matching", "train", "--put-in-force", "2026-11", "--reason", "A test")
    refused = made.run(*to_the_first)
    done = made.run(*to_the_first, "--even-if-worse")

    assert (refused.returncode, done.returncode) == (ExitCode.REFUSED, ExitCode.DONE)
    shown = json.loads(made.run("matching", "report", "--json").stdout)
    assert shown["weights_version"] == "2026-11"
    assert (shown["decisions"], shown["benchmark"]) == (0, [])


def test_the_report_in_words_names_the_version_and_what_is_not_held(made):
    ended = made.run("matching", "report")

    assert ended.returncode == ExitCode.DONE
    assert ended.stdout.startswith("Weights 2026-11")
    assert "The sex of a person is not held" in ended.stdout
    assert "too few to say" in ended.stdout
