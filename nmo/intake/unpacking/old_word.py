"""Old Word files (.doc) and OpenDocument (.odt), turned into Word files by LibreOffice."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from nmo.intake.unpacking import words
from nmo.intake.unpacking.gathering import Gathering
from nmo.intake.unpacking.limits import LimitReached, limited
from nmo.intake.unpacking.parts import PartKind, TroubleCode

PROGRAM = "soffice"
SECONDS, MEBIBYTES = 90.0, 4096  # of memory it maps far more than it uses
_WORD_FILE = "docx:Office Open XML Text"


def turn_into_word_files(gathering: Gathering) -> None:
    """Put a Word file in the place of each old one, or a trouble with a plain reason."""
    for found in gathering.taken_out(PartKind.OLD_WORD):
        try:
            made = limited(as_word_file, found.data, seconds=SECONDS, mebibytes=MEBIBYTES)
        except LimitReached as reached:
            gathering.trouble(found.name, TroubleCode.LIMIT_REACHED, str(reached))
            continue
        if made:
            gathering.add(found, PartKind.WORD, made)
        else:
            gathering.trouble(found.name, TroubleCode.NOT_READABLE, words.OLD_WORD)


def as_word_file(data: bytes) -> bytes:
    """The same as a Word file (.docx); nothing where LibreOffice is absent or cannot open it.

    Macros do not run in a program without a screen and with a profile of its own.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        return b""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "paper").write_bytes(data)
        subprocess.run(
            [
                program, "--headless", "--norestore", "--nolockcheck", "--nodefault",
                f"-env:UserInstallation=file://{folder}/profile",
                "--convert-to", _WORD_FILE, "--outdir", str(folder / "made"),
                str(folder / "paper"),
            ],
            cwd=folder, check=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        made = folder / "made" / "paper.docx"
        return made.read_bytes() if made.is_file() else b""
