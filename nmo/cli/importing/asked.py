"""What was typed after `nmo import`, and the mapping that it means."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from nmo.cli.exits import Refused, WrongUse

if TYPE_CHECKING:
    from nmo.intake.spreadsheet.mapping import Mapping
    from nmo.intake.spreadsheet.reading import Table


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The command's words as typed, and the file."""

    file: Path
    content: bytes
    map_file: Path | None
    force: str
    as_user: str | None
    as_json: bool


def read_file(file: Path) -> bytes:
    """The file's bytes. Raises WrongUse: there is none; Refused: it is far too large."""
    from nmo.intake.spreadsheet.caps import CAPS

    try:
        if file.stat().st_size > CAPS.file_bytes:
            raise Refused(
                f"The file is larger than {CAPS.file_bytes // 1024 // 1024} MB. Split it into "
                "parts and import each of them. Nothing was changed."
            )
        return file.read_bytes()
    except OSError as error:
        raise WrongUse(f"There is no file {file}, or it cannot be read.") from error


def given_mapping(asked: Asked) -> "Mapping | None":
    """The mapping of `--map`; None without one. Raises WrongUse, MappingRefused."""
    from nmo.intake.spreadsheet.mapping import read_mapping

    if asked.map_file is None:
        return None
    try:
        return read_mapping(asked.map_file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"The mapping {asked.map_file} cannot be read as UTF-8 text.") from error


def mapping_for(given: "Mapping | None", table: "Table") -> "Mapping":
    """The mapping by which the file is imported: the given one, with the register's own headers.

    A header that is the register's own gives its column unless the mapping says otherwise; what
    is only like one is proposed by `--dry-run`, and never taken without having been shown.
    """
    from dataclasses import replace

    from nmo.intake.spreadsheet.mapping import Mapping
    from nmo.intake.spreadsheet.mapping.propose import own_columns

    given = given or Mapping()
    own = own_columns(table.headers).columns
    said = {header.casefold() for header in given.headers}
    further = {
        column: headers
        for column, headers in own.items()
        if column not in given.columns
        and column not in given.constants
        and headers[0].casefold() not in said
    }
    return replace(given, sheet=table.sheet, columns={**given.columns, **further})


def opened_table(asked: Asked, given: "Mapping | None") -> "Table":
    """The table of the file. Raises SpreadsheetRefused."""
    from nmo.intake.spreadsheet.reading import open_table

    return open_table(BytesIO(asked.content), sheet=given.sheet if given else "")
