"""What reading pictures takes is here, or its tests fail and say what to install."""

import shutil
import subprocess
from pathlib import Path

import pytest

from nmo.intake.reading.pages.scans import rapid

FONT = Path("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf")


@pytest.fixture(autouse=True, scope="session")
def _what_reading_pictures_takes() -> None:
    if lacking := missing():
        pytest.fail(lacking, pytrace=False)


def missing() -> str:
    """What is not installed here, in one sentence; empty where everything is."""
    if not FONT.is_file():
        return "No font LiberationSans. Please install fonts-liberation."
    if not rapid.can_be_had():
        return "RapidOCR is not installed. Please install the register's extra `ocr`."
    if {"eng", "cym"} <= _languages():
        return ""
    return "Tesseract is not whole. Please install tesseract-ocr and tesseract-ocr-cym."


def _languages() -> set[str]:
    program = shutil.which("tesseract")
    if program is None:
        return set()
    listed = subprocess.run(
        [program, "--list-langs"], check=True, capture_output=True, text=True, timeout=60
    )
    return set(listed.stdout.split())
