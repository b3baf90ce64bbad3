"""`nmo import`, as a user runs it."""

import json
from pathlib import Path

from nmo.config.testing.command import Home

HEADERS = "order_ref,respondent_name,respondent_date_of_birth,order_type,made_on\n"
GOOD = "IMP-{n},Jonathan Smith,12/03/1985,nmo,02/03/2026\n"


def a_list(folder: Path, *rows: str, headers: str = HEADERS) -> Path:
    """A CSV with these rows."""
    path = folder / "orders.csv"
    path.write_text(headers + "".join(rows), encoding="utf-8")
    return path


def test_a_list_goes_in_and_is_found(home: Home, tmp_path: Path) -> None:
    done = home.run("import", str(a_list(tmp_path, GOOD.format(n=1))), "--json")

    told = json.loads(done.stdout)
    assert done.returncode == 0
    assert told["counts"] == {
        "rows": 1, "new": 1, "same_again": 0, "added_to": 0, "differing": 0, "rejected": 0
    }  # fmt: skip
    assert (told["import"][:2], told["rejected_file"]) == ("S-", None)
    assert "IMP-1" in home.run("order", "show", "IMP-1", "--json").stdout


def test_running_it_twice_adds_nothing(home: Home, tmp_path: Path) -> None:
    path = a_list(tmp_path, GOOD.format(n=2))
    home.run("import", str(path))

    again = json.loads(home.run("import", str(path), "--json").stdout)

    assert (again["counts"]["new"], again["counts"]["same_again"]) == (0, 1)


def test_rows_left_out_end_in_done_in_part_and_in_a_file_beside_it(
    home: Home, tmp_path: Path
) -> None:
    path = a_list(tmp_path, GOOD.format(n=3), "IMP-4,,,nmo,02/03/2026\n")

    done = home.run("import", str(path), "--json")

    rejected = tmp_path / "orders.rejected.csv"
    assert done.returncode == 6
    assert json.loads(done.stdout)["rejected_file"] == str(rejected)
    assert rejected.read_text("utf-8-sig").splitlines()[1].startswith("IMP-4,,,nmo,02/03/2026,3,")
    assert rejected.stat().st_mode & 0o077 == 0
    assert "orders.rejected.csv" in done.stderr


def test_a_rejected_file_that_somebody_mends_is_not_written_over(
    home: Home, tmp_path: Path
) -> None:
    path = a_list(tmp_path, GOOD.format(n=3), "IMP-4,,,nmo,02/03/2026\n")
    (tmp_path / "orders.rejected.csv").write_text("half mended", encoding="utf-8")

    home.run("import", str(path))

    assert (tmp_path / "orders.rejected.earlier-1.csv").read_text("utf-8") == "half mended"


def test_a_list_of_which_no_row_can_be_taken_is_refused(home: Home, tmp_path: Path) -> None:
    done = home.run("import", str(a_list(tmp_path, "IMP-5,,,nmo,02/03/2026\n")), "--json")

    assert done.returncode == 3
    assert json.loads(done.stdout)["counts"]["rejected"] == 1


def test_a_dry_run_changes_nothing_and_proposes_a_mapping_that_then_imports(
    home: Home, tmp_path: Path
) -> None:
    row = "7,Mary Test,1 March 2026,NMO-Ex parte\n"
    path = a_list(tmp_path, row, headers="Ref,Perpetrator,Date granted,Type\n")
    unmapped = home.run("import", str(path))
    tried = json.loads(home.run("import", str(path), "--dry-run", "--json").stdout)
    mapping = tmp_path / "map.toml"
    mapping.write_text(tried["proposed_mapping"], encoding="utf-8")

    mapped = home.run("import", str(path), "--map", str(mapping), "--json")

    assert unmapped.returncode == 3
    assert "--dry-run" in unmapped.stderr
    assert (tried["import"], tried["counts"]["new"]) == (None, 1)
    assert mapped.returncode == 0
    assert {"header": "Perpetrator", "column": "respondent_name"} in json.loads(mapped.stdout)[
        "columns"
    ]["used"]


def test_a_file_that_is_no_spreadsheet_is_refused_in_one_sentence(
    home: Home, tmp_path: Path
) -> None:
    path = tmp_path / "orders.xlsx"
    path.write_bytes(b"%PDF-1.4")

    done = home.run("import", str(path), "--json")

    assert done.returncode == 3
    assert "PDF" in json.loads(done.stdout)["problems"][0]["text"]
    assert "Traceback" not in done.stderr


def test_a_file_or_a_mapping_that_is_not_there_is_wrong_use(home: Home, tmp_path: Path) -> None:
    path = a_list(tmp_path, GOOD.format(n=6))

    assert home.run("import", str(tmp_path / "none.csv")).returncode == 2
    assert home.run("import", str(path), "--map", str(tmp_path / "none.toml")).returncode == 2


def test_a_force_that_is_not_known_is_refused(home: Home, tmp_path: Path) -> None:
    path = a_list(tmp_path, GOOD.format(n=7))

    assert home.run("import", str(path), "--force", "Nowhere Police").returncode == 3
