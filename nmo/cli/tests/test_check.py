"""`nmo check`: the contract that other programs build on."""

import csv
import json
from pathlib import Path

import pytest

from nmo.cli.exits import ExitCode
from nmo.config.testing.command import Home

ANSWER = {
    "check_id", "understood", "at", "answer", "complete_to", "sources", "problems", "matches",
    "weights_version",
}  # fmt: skip
MATCH = {"person_ref", "other_refs", "role", "probability", "why", "orders"}
ORDER = {"order_ref", "order_type", "standing", "ends_at"}


@pytest.fixture(scope="module")
def filled(command_homes) -> Home:
    home = command_homes.make("filled")
    made = home.run("demo", "--orders", "20")
    assert made.returncode == ExitCode.DONE, made.stderr
    return home


@pytest.fixture(scope="module")
def known(filled: Home) -> dict[str, str]:
    """A respondent of the synthetic register."""
    with (filled.path / "synthetic-labels.csv").open(encoding="utf-8") as labels:
        return next(row for row in csv.DictReader(labels) if row["role"] == "respondent")


def test_an_order_reference_is_found_in_the_shape_of_the_contract(
    filled: Home, known: dict[str, str]
) -> None:
    done = filled.run("check", known["order_ref"], "--json")

    answer = json.loads(done.stdout)
    assert done.returncode == ExitCode.DONE
    assert set(answer) == ANSWER
    assert answer["answer"] == "found"
    assert set(answer["matches"][0]) == MATCH
    assert answer["matches"][0]["person_ref"] == known["person_ref"]
    assert set(answer["matches"][0]["orders"][0]) == ORDER
    assert set(answer["matches"][0]["why"][0]) == {"field", "level", "weight", "text"}
    assert set(answer["sources"][0]) == {"name", "fresh_to", "state", "papers_waiting"}


def test_a_name_is_found_and_the_card_is_printed(filled: Home, known: dict[str, str]) -> None:
    done = filled.run("check", known["order_ref"])

    assert done.returncode == ExitCode.DONE
    assert known["name"].split()[-1] in done.stdout
    assert "Respondent" in done.stdout


def test_nobody_is_none_and_done(filled: Home) -> None:
    done = filled.run("check", "--name", "Zebedee Nonesuch", "--born", "1991-01-01", "--json")

    answer = json.loads(done.stdout)
    assert (done.returncode, answer["answer"], answer["matches"]) == (ExitCode.DONE, "none", [])
    assert answer["complete_to"] is not None


def test_a_question_read_in_part_cannot_be_answered(filled: Home) -> None:
    done = filled.run("check", "Zebedee Nonesuch 31/2/1990", "--json")

    assert done.returncode == ExitCode.CANNOT_ANSWER
    assert json.loads(done.stdout)["answer"] == "cannot_answer"


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["somebody", "--reason", "curiosity"],
        ["somebody", "--at", "yesterday"],
        ["--born", "banana"],
        ["--batch", "/no/such/file.csv", "--out", "/dev/null"],
    ],
)
def test_what_cannot_be_asked_is_wrong_use(filled: Home, words: list[str]) -> None:
    done = filled.run("check", *words)

    assert (done.returncode, done.stdout) == (ExitCode.WRONG_USE, "")
    assert done.stderr


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2026-10-25T01:30", "this time comes twice"),
        ("2026-06-12", "This is about 2026-06-12T00:00, when that day begins."),
    ],
)
def test_which_moment_a_question_is_about_is_said(filled: Home, at: str, said: str) -> None:
    done = filled.run("check", "Zebedee Nonesuch", "--at", at, "--json")

    assert said in done.stderr
    assert json.loads(done.stdout)["at"].startswith(at)


def test_who_may_not_ask_is_told_so_and_the_json_is_no_none(filled: Home) -> None:
    lead = ["--force", "LOCAL", "--role", "force_lead"]
    assert filled.run("user", "add", "lead1", *lead).returncode == ExitCode.DONE

    done = filled.run("check", "Zebedee Nonesuch", "--as", "lead1", "--json")

    assert done.returncode == ExitCode.NOT_PERMITTED
    assert json.loads(done.stdout)["answer"] == "cannot_answer"


def test_without_a_register_the_answer_is_cannot_answer(home: Home) -> None:
    done = home.run("check", "Zebedee Nonesuch", "--json")

    assert done.returncode == ExitCode.CANNOT_ANSWER
    assert json.loads(done.stdout)["answer"] == "cannot_answer"


def test_a_batch_answers_every_row_whatever_is_wrong_with_one(
    filled: Home, known: dict[str, str], tmp_path: Path
) -> None:
    questions, answers = tmp_path / "questions.csv", tmp_path / "answers.jsonl"
    questions.write_text(
        "query_id,name,date_of_birth,age,address,postcode,phone,at\n"
        f"q1,{known['name']},,,,,,\n"
        "q2,Zebedee Nonesuch,31/2/1990,,,,,\n"
        "q3,Zebedee Nonesuch,1991-01-01,,,,,\n"
        "q4,,,,,,,\n",
        encoding="utf-8",
    )

    done = filled.run("check", "--batch", str(questions), "--out", str(answers))

    lines = [json.loads(line) for line in answers.read_text(encoding="utf-8").splitlines()]
    assert [line["query_id"] for line in lines] == ["q1", "q2", "q3", "q4"]
    assert all(set(line) == ANSWER | {"query_id"} for line in lines)
    assert [line["answer"] for line in lines[1:]] == ["cannot_answer", "none", "cannot_answer"]
    assert lines[0]["answer"] in {"found", "possible"}
    assert done.returncode == ExitCode.DONE_IN_PART
    assert "could not be asked: q4." in done.stderr
