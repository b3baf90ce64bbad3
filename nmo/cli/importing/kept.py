"""FILE.rejected.csv: the rows that were left out, beside the file they came from."""

import os
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nmo.access import Actor


def keep_rejects(file: Path, ref: str, *, by: "Actor") -> Path:
    """Write the rejected rows of the import beside its file, and say where.

    An earlier file of that name which says something else may be one that somebody is mending, so
    it is put aside and not written over. Raises DoneInPart where nothing can be written there.
    """
    from nmo.access.clock import now
    from nmo.cli.exits import DoneInPart
    from nmo.intake.spreadsheet.queries import rejected_rows
    from nmo.intake.spreadsheet.rejects import ENCODING

    text = StringIO(newline="")
    rejected_rows(ref, text, by=by, now=now())
    content = text.getvalue().encode(ENCODING)
    path = file.with_name(f"{file.stem}.rejected.csv")
    try:
        _put_aside(path, content)
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(number, "wb") as written:
            written.write(content)
    except OSError as error:
        raise DoneInPart(
            f"Done in part. The rows that were left out could not be written to {path}; the page "
            f"of import {ref} offers them."
        ) from error
    return path


def _put_aside(path: Path, content: bytes) -> None:
    if not path.exists() or path.read_bytes() == content:
        return
    number = 1
    while (aside := path.with_name(f"{path.stem}.earlier-{number}.csv")).exists():
        number += 1
    path.rename(aside)
