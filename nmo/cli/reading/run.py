"""Files read one by one, each answer written as soon as it is there."""

from collections.abc import Sequence
from pathlib import Path

from nmo.cli.exits import DoneInPart, Refused
from nmo.cli.reading.text import lines_of
from nmo.cli.speaking import answer, answer_json
from nmo.intake.reading.whole import read_file


def read_files(files: Sequence[Path], *, passwords: Sequence[str], as_json: bool) -> None:
    """Read each file and print what it says.

    Raises Refused where none of them could be opened, DoneInPart where some could not.
    """
    missing = [file for file in files if not file.is_file()]
    for file in files:
        if file in missing:
            continue
        reading = read_file(file.name, file.read_bytes(), passwords=passwords)
        if as_json:
            answer_json(reading.as_json())
        else:
            answer("\n".join(lines_of(file.name, reading)))
    _end(missing, len(files))


def _end(missing: Sequence[Path], count: int) -> None:
    if not missing:
        return
    names = ", ".join(str(file) for file in missing)
    if len(missing) == count:
        raise Refused(f"There is no such file: {names}. Nothing was read.")
    raise DoneInPart(f"Done in part: there is no such file: {names}.")
