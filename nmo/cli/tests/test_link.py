"""`nmo link`: a whole list against the register, and going on where it was stopped."""

import csv
import json
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from nmo.cli.exits import ExitCode, WrongUse
from nmo.cli.linking.engine import refuse_without
from nmo.config.testing.command import CommandHomes, Finished, Home

HEADER = "incident_id,query_id,name,date_of_birth,age,address,postcode,phone,at"


@pytest.fixture(scope="module")
def filled(command_homes: CommandHomes) -> Home:
    home = command_homes.make("linked")
    made = home.run("demo", "--orders", "20")
    assert made.returncode == ExitCode.DONE, made.stderr
    return home


@pytest.fixture(scope="module")
def known(filled: Home) -> list[dict[str, str]]:
    """The respondents of the synthetic register of whom a birth date is held."""
    with (filled.path / "synthetic-labels.csv").open(encoding="utf-8") as labels:
        return [row for row in csv.DictReader(labels) if row["role"] == "respondent"]


def link(home: Home, folder: Path, *rows: str, words: tuple[str, ...] = ()) -> "Finished[str]":
    incidents = folder / "incidents.csv"
    incidents.write_text("\n".join((HEADER, *rows, "")), encoding="utf-8")
    return home.run("link", str(incidents), "--out", str(folder / "links.csv"), *words)


def links(folder: Path) -> list[dict[str, str]]:
    with (folder / "links.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_list_is_linked_and_what_came_of_it_is_said(
    filled: Home, known: list[dict[str, str]], tmp_path: Path
) -> None:
    rows = [f"INC-{n},,{row['name']},,,,,," for n, row in enumerate(known[:5])]
    done = link(
        filled, tmp_path, *rows, "INC-9,,Zebedee Nonesuch,1944-04-04,,,,,", words=("--json",)
    )

    said = json.loads(done.stdout)
    assert done.returncode == ExitCode.DONE, done.stderr
    assert (said["incidents"], said["without_a_match"], said["not_read"]) == (6, 1, 0)
    assert said["sample"]["compared"] == 6
    assert said["sample"]["differing_likely"] == 0
    found = {row["incident_id"]: row for row in reversed(links(tmp_path))}
    assert [found[f"INC-{n}"]["person_ref"] for n in range(5)] == [
        row["person_ref"] for row in known[:5]
    ]
    assert all(known[n]["order_ref"] in found[f"INC-{n}"]["order_refs"] for n in range(5))
    assert "INC-9" not in found
    assert {each.name for each in tmp_path.iterdir()} == {"incidents.csv", "links.csv"}


def test_rows_that_cannot_be_read_are_kept_with_why_and_run_no_formula(
    filled: Home, known: list[dict[str, str]], tmp_path: Path
) -> None:
    name = known[0]["name"]
    done = link(
        filled,
        tmp_path,
        f"=1+1,,{name},,,,,,",
        f",,{name},,,,,,",
        "INC-4,,,,,,,,",
        f"INC-5,,{name},,,,,,yesterday",
        f"INC-5,,{name},,,,,,",
        words=("--sample", "0"),
    )

    rejected = (tmp_path / "incidents.rejected.csv").read_text(encoding="utf-8")
    assert done.returncode == ExitCode.DONE_IN_PART
    assert "3 rows could not be read" in done.stderr
    assert [row.count("INC-") for row in rejected.splitlines()] == [0, 0, 1, 1]
    assert {row["incident_id"] for row in links(tmp_path)} == {"'=1+1", "INC-5"}


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        ("", ExitCode.REFUSED, "The file is empty"),
        ("name\nAnn\n", ExitCode.REFUSED, "no column incident_id"),
        ("incident_id,colour\nI1,red\n", ExitCode.REFUSED, "nothing to look for"),
        ("incident_id,name\nI1,\n", ExitCode.REFUSED, "No row could be read"),
    ],
)
def test_what_cannot_be_linked_is_refused_in_one_sentence(
    filled: Home, tmp_path: Path, content: str, code: ExitCode, said: str
) -> None:
    (tmp_path / "incidents.csv").write_text(content, encoding="utf-8")

    done = filled.run("link", str(tmp_path / "incidents.csv"), "--out", str(tmp_path / "links.csv"))

    assert done.returncode == code
    assert said in done.stderr


@pytest.mark.parametrize(
    ("out", "said"),
    [
        ("incidents.csv", "the list of incidents itself"),
        ("incidents.rejected.csv", "for the rows that cannot be read"),
        ("nowhere/links.csv", "no folder"),
    ],
)
def test_the_answer_never_goes_over_the_list_or_nowhere(
    filled: Home, tmp_path: Path, out: str, said: str
) -> None:
    incidents = tmp_path / "incidents.csv"
    incidents.write_text(f"{HEADER}\nI1,,Ann Smith,,,,,,\n", encoding="utf-8")

    done = filled.run("link", str(incidents), "--out", str(tmp_path / out))

    assert done.returncode == ExitCode.WRONG_USE
    assert said in done.stderr


def test_a_stopped_link_goes_on_after_the_rows_that_are_done(
    filled: Home, known: list[dict[str, str]], tmp_path: Path
) -> None:
    rows = [f"INC-{n},,{known[n]['name']},,,,,," for n in range(3)]
    digest = sha256("\n".join((HEADER, *rows, "")).encode()).hexdigest()
    so_far = "incident_id,person_ref,probability,order_refs\nINC-0,P-DONE,0.9000,X\n"
    state = {"sha256": digest, "engine": "duckdb", "ref": "L-EARLIER", "rows": 1,
             "links_bytes": len(so_far), "rejected_bytes": 0,
             "figures": {"incidents": 1, "linked": 1, "links": 1}}  # fmt: skip
    (tmp_path / "links.csv.part").write_text(so_far + "INC-1,half a r", encoding="utf-8")
    (tmp_path / "links.csv.part-rejected").touch()
    (tmp_path / "links.csv.progress.json").write_text(json.dumps(state), encoding="utf-8")

    done = link(filled, tmp_path, *rows, words=("--sample", "0", "--json"))

    assert "Going on after row 1" in done.stderr
    assert json.loads(done.stdout)["incidents"] == 3
    found = links(tmp_path)
    assert found[0]["person_ref"] == "P-DONE"
    assert {row["incident_id"] for row in found[1:]} == {"INC-1", "INC-2"}


def test_what_other_weights_linked_is_linked_anew(
    filled: Home, known: list[dict[str, str]], tmp_path: Path
) -> None:
    row = f"INC-1,,{known[0]['name']},,,,,,"
    digest = sha256("\n".join((HEADER, row, "")).encode()).hexdigest()
    state = {"sha256": digest, "engine": "duckdb", "ref": "L-EARLIER", "rows": 1,
             "weights_version": "of-another-day"}  # fmt: skip
    for name in ("links.csv.part", "links.csv.part-rejected"):
        (tmp_path / name).touch()
    (tmp_path / "links.csv.progress.json").write_text(json.dumps(state), encoding="utf-8")

    done = link(filled, tmp_path, row, words=("--sample", "0"))

    assert "Going on" not in done.stderr
    assert [each["incident_id"] for each in links(tmp_path)][:1] == ["INC-1"]


def test_no_link_that_somebody_left_leads_the_answer_elsewhere(
    filled: Home, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine", encoding="utf-8")
    (tmp_path / "links.csv.part").symlink_to(elsewhere)

    done = link(filled, tmp_path, "INC-1,,Ann Smith,,,,,,")

    assert done.returncode == ExitCode.CANNOT_ANSWER
    assert elsewhere.read_text(encoding="utf-8") == "mine"


def test_a_folder_may_have_an_apostrophe_in_its_name(
    filled: Home, known: list[dict[str, str]], tmp_path: Path
) -> None:
    folder = tmp_path / "O'Brien"
    folder.mkdir()

    done = link(filled, folder, f"INC-1,,{known[0]['name']},,,,,,", words=("--sample", "0"))

    assert done.returncode == ExitCode.DONE, done.stderr
    assert [each["incident_id"] for each in links(folder)][:1] == ["INC-1"]


def test_another_list_does_not_go_on_where_the_first_was_stopped(
    filled: Home, known: list[dict[str, str]], tmp_path: Path
) -> None:
    state = {"sha256": "0" * 64, "engine": "duckdb", "ref": "L-EARLIER", "rows": 1}
    (tmp_path / "links.csv.progress.json").write_text(json.dumps(state), encoding="utf-8")

    done = link(filled, tmp_path, f"INC-1,,{known[0]['name']},,,,,,", words=("--sample", "0"))

    assert "Going on" not in done.stderr
    assert [row["incident_id"] for row in links(tmp_path)][:1] == ["INC-1"]


@pytest.mark.parametrize(
    ("engine", "package", "extra"),
    [
        ("spark", "pyspark", "spark"),
        ("duckdb", "duckdb", "linkage"),
        ("spark", "pyarrow", "linkage"),
    ],
)
def test_what_an_engine_needs_and_is_not_installed_is_named(
    engine: str, package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)  # as Python sees what is not there

    with pytest.raises(WrongUse, match=rf"pip install 'nmo-register\[{extra}\]'"):
        refuse_without(engine)


def test_whoever_may_not_ask_about_a_list_links_nothing(filled: Home, tmp_path: Path) -> None:
    filled.run("user", "add", "pc77", "--force", "LOCAL", "--role", "response_officer")

    done = link(filled, tmp_path, "INC-1,,Ann Smith,,,,,,", words=("--as", "pc77"))

    assert done.returncode == ExitCode.NOT_PERMITTED
    assert [each.name for each in tmp_path.iterdir()] == ["incidents.csv"]


def test_without_a_register_nothing_is_linked(home: Home, tmp_path: Path) -> None:
    done = link(home, tmp_path, "INC-1,,Ann Smith,,,,,,")

    assert done.returncode == ExitCode.CANNOT_ANSWER
    assert not (tmp_path / "links.csv").exists()
