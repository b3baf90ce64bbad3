"""The tree itself: what a stranger's clone must and must not hold."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LARGEST_BYTES = 2_000_000


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    """Every file that a clone holds."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("This is not a git checkout, so there is no list of tracked files.")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_file_is_a_large_bundle(tracked: list[Path]) -> None:
    assert [path.name for path in tracked if path.stat().st_size > LARGEST_BYTES] == []


def test_no_requirements_file_names_a_registry(tracked: list[Path]) -> None:
    named = re.compile(r"--(extra-)?index-url|https?://")
    files = [path for path in tracked if path.parent.name == "requirements"]
    assert files
    assert [path.name for path in files if named.search(_text(path))] == []


def test_the_package_lock_names_no_address(tracked: list[Path]) -> None:
    assert '"resolved": "http' not in _text(ROOT / "package-lock.json")


def test_every_telephone_number_is_from_the_drama_range(tracked: list[Path]) -> None:
    number = re.compile(r"\b07\d{3}[ ]?\d{6}\b")
    found = {
        match
        for path in tracked
        if path.suffix in {".py", ".md", ".html", ".toml", ".txt"}
        for match in number.findall(_text(path))
    }
    assert {match for match in found if not match.replace(" ", "").startswith("07700900")} == set()


def test_every_slice_says_what_it_is_for_in_forty_lines(tracked: list[Path]) -> None:
    slices = [path.parent for path in tracked if path.name == "apps.py" and "nmo" in path.parts]
    assert slices
    for folder in slices:
        if folder.name in {"config"}:
            continue
        assert len(_text(folder / "README.md").splitlines()) in range(1, 41), folder.name


def test_the_readme_is_short_and_shows_its_two_commands() -> None:
    text = _text(ROOT / "README.md")
    assert len(text.splitlines()) < 80
    assert "make run" in text
    assert "make test" in text


def test_the_guides_show_every_picture_that_is_kept_and_no_other() -> None:
    guides = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    shown = {
        name for guide in guides for name in re.findall(r"pictures/([\w-]+\.png)", _text(guide))
    }
    kept = {path.name for path in (ROOT / "docs" / "pictures").glob("*.png")}

    assert shown == kept
