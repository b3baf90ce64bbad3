"""What a person is shown to say which sheet and which columns are meant."""

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Mapped
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

from nmo.access.acting import reading
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.access.queries import forces
from nmo.intake.models import SavedMapping, SpreadsheetImport
from nmo.intake.spreadsheet.actions.changing import file_of
from nmo.intake.spreadsheet.columns import CODED, Column, without_ours
from nmo.intake.spreadsheet.errors import ImportNotFound, WhichSheet
from nmo.intake.spreadsheet.mapping import Mapping, propose
from nmo.intake.spreadsheet.mapping.kept import mapping_of
from nmo.intake.spreadsheet.mapping.meanings import MOST_PROPOSED, meanings_of, unknown_words
from nmo.intake.spreadsheet.reading import Table, open_table
from nmo.intake.spreadsheet.words import SUBJECT

SAMPLE = 300
EXAMPLES = 3


@dataclass(frozen=True, kw_only=True)
class ColumnsAsked:
    """The headers of a file with a few of their values, and the mapping to begin from.

    words: the source's own words in columns of fixed words, which need a meaning.
    """

    headers: tuple[str, ...]
    examples: tuple[tuple[str, ...], ...]
    mapping: Mapping
    words: tuple[tuple[Column, str], ...]


def sheets_asked(ref: str, *, by: Actor) -> tuple[Sequence[str], Sequence[str]]:
    """The names of the sheets, and of the hidden ones among them, where one has to be chosen."""
    row = _row(ref, by)
    try:
        return [open_table(file_of(row)).sheet], []
    except WhichSheet as which:
        return which.sheets, which.hidden


def columns_asked(
    ref: str, *, by: Actor, now: datetime, mapping: Mapping | None = None
) -> ColumnsAsked:
    """The file's headers, and the mapping that was given, chosen, saved or else proposed for it.

    Raises WhichSheet (it has to be chosen first), SpreadsheetRefused, ImportNotFound, NotPermitted.
    """
    row = _row(ref, by)
    with reading(
        Permission.SPREADSHEET_IMPORT, by=by, now=now, what="spreadsheet.columns_opened"
    ) as note:
        note.about(SUBJECT, ref)
        table = open_table(file_of(row), sheet=row.sheet)
        sample = sample_of(table)
        chosen = mapping or (mapping_of(row.mapping) if row.mapping else None)
        chosen = chosen or _saved(table.headers, by) or propose(table.headers, sample)
        said = _said(table.headers, sample, chosen)
        return ColumnsAsked(
            headers=table.headers,
            examples=tuple(_examples(sample, place) for place in range(len(table.headers))),
            mapping=replace(chosen, values={**meanings_of(said), **chosen.values}),
            words=tuple(_words(said)),
        )


def sample_of(table: Table) -> list[list[str]]:
    """The cells of the first rows."""
    return [row.cells for row in islice(table.rows(), SAMPLE)]


def _row(ref: str, by: Actor) -> SpreadsheetImport:
    rows = SpreadsheetImport.objects.filter(ref=ref)
    found = (rows if by.is_operator else rows.filter(force_id=by.force_id)).first()
    if found is None:
        raise ImportNotFound
    return found


def _saved(headers: Sequence[str], by: Actor) -> Mapping | None:
    """The mapping that was kept for a file with the same headers, the newest one."""
    rows = SavedMapping.objects.filter(force_id=by.force_id, headers=without_ours(headers))
    row = rows.order_by("-saved_at").first()
    return mapping_of(row.mapping) if row else None


def _examples(sample: Sequence[Sequence[str]], place: int) -> tuple[str, ...]:
    said = (row[place].strip()[:60] for row in sample)
    return tuple(islice(dict.fromkeys(value for value in said if value), EXAMPLES))


def _said(
    headers: Sequence[str], sample: Sequence[Sequence[str]], mapping: Mapping
) -> dict[Column, list[str]]:
    """What the first rows say in each column of fixed words."""
    places = {header: place for place, header in enumerate(headers)}
    return {
        column: [
            row[places[name]]
            for row in sample
            for name in mapping.columns.get(column, ())
            if name in places
        ]
        for column in CODED
        if column in mapping.columns
    }


def _words(said: Mapped[Column, Sequence[str]]) -> Iterator[tuple[Column, str]]:
    """The words that need a meaning."""
    owners = {name.casefold() for force in forces() for name in (force.code, force.name)}
    for column, values in said.items():
        if column is Column.OWNING_FORCE:
            words = [
                word for word in dict.fromkeys(values) if word.strip().casefold() not in owners
            ]
        else:
            words = unknown_words(column, values)
        for word in words[:MOST_PROPOSED]:
            if word.strip():
                yield column, word.strip()
