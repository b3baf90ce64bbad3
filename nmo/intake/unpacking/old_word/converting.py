"""Asking LibreOffice for a Word file."""

import os
import shutil
import subprocess
from pathlib import Path

_WORD_FILE = "docx:Office Open XML Text"
_PROFILE = Path(__file__).with_name("profile.xcu")


def program() -> str | None:
    """Where LibreOffice is on this machine; None where it is not installed."""
    return shutil.which("soffice")


def as_word_file(soffice: str, folder: str, data: bytes) -> bytes:
    """The same as a Word file (.docx); nothing where LibreOffice cannot open it.

    soffice: the program. folder: an empty one, left to the caller to remove, for a process that is
    stopped removes nothing. To be called in a limited process. The profile is a new one each time,
    by which no macro runs and no link is followed.
    """
    room = Path(folder)
    (room / "paper").write_bytes(data)
    (room / "profile" / "user").mkdir(parents=True)
    shutil.copyfile(_PROFILE, room / "profile" / "user" / "registrymodifications.xcu")
    subprocess.run(
        [
            soffice, "--headless", "--norestore", "--nolockcheck", "--nodefault",
            f"-env:UserInstallation={(room / 'profile').as_uri()}",
            "--convert-to", _WORD_FILE, "--outdir", str(room / "made"), str(room / "paper"),
        ],
        cwd=room, check=False, env={**os.environ, "HOME": folder, "TMPDIR": folder},
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    made = room / "made" / "paper.docx"
    return made.read_bytes() if made.is_file() else b""
