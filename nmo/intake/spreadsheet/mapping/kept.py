"""A mapping out of what it was kept or written as, with everything wrong in it named."""

from collections.abc import Mapping as Mapped

from nmo.intake.spreadsheet.columns import CODED, Column
from nmo.intake.spreadsheet.errors import MappingRefused
from nmo.intake.spreadsheet.mapping.shape import LONGEST_SOURCE, Mapping

_KEYS = ("source", "sheet", "columns", "constants", "values", "unused")


def mapping_of(given: object) -> Mapping:
    """The mapping that these tables give. Raises MappingRefused with what to change."""
    if not isinstance(given, dict):
        raise MappingRefused("The mapping is not a table of keys.")
    strange = [str(key) for key in given if key not in _KEYS]
    if strange:
        raise MappingRefused(
            f"The mapping has a key that is not known: {strange[0][:60]}. It may have: "
            f"{', '.join(_KEYS)}."
        )
    columns = {
        _column(name): _headers(said, name)
        for name, said in _table(given.get("columns", {}), "columns").items()
    }
    return Mapping(
        source=_text(given.get("source", ""), "source")[:LONGEST_SOURCE].strip(),
        sheet=_text(given.get("sheet", ""), "sheet"),
        columns={column: columns[column] for column in Column if column in columns},
        constants={
            _column(name): _text(said, f"constants.{name}")
            for name, said in _table(given.get("constants", {}), "constants").items()
        },
        values={
            _coded(name): {
                said: _text(meant, f"values.{name}")
                for said, meant in _table(words, f"values.{name}").items()
            }
            for name, words in _table(given.get("values", {}), "values").items()
        },
    )


def _table(given: object, where: str) -> Mapped[str, object]:
    if not isinstance(given, dict):
        raise MappingRefused(f"[{where}] of the mapping is not a table.")
    return {str(key): value for key, value in given.items()}


def _text(given: object, where: str) -> str:
    if not isinstance(given, str):
        raise MappingRefused(f"{where} of the mapping is not text. Put it in quotation marks.")
    return given


def _headers(given: object, where: str) -> tuple[str, ...]:
    several = given if isinstance(given, list | tuple) else [given]
    headers = tuple(_text(header, f"columns.{where}") for header in several)
    if not headers or not all(headers):
        raise MappingRefused(f"columns.{where} of the mapping names no header. Leave it out.")
    return headers


def _column(name: str) -> Column:
    try:
        return Column(name.strip().lower())
    except ValueError:
        raise MappingRefused(
            f"“{name[:60]}” is not a column of the register. The columns are: {', '.join(Column)}."
        ) from None


def _coded(name: str) -> Column:
    column = _column(name)
    if column not in CODED:
        raise MappingRefused(
            f"[values.{name}]: the words of that column are taken as they stand. Words can be "
            f"given a meaning in: {', '.join(CODED)}."
        )
    return column
