"""The mapping that a spreadsheet's headers and values speak for; a person looks at it."""

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Mapped

from nmo.intake.spreadsheet.columns import Column, column_named
from nmo.intake.spreadsheet.mapping.looks import DAYS, looks_like, may_be_days
from nmo.intake.spreadsheet.mapping.meanings import meanings_of
from nmo.intake.spreadsheet.mapping.shape import Mapping
from nmo.intake.spreadsheet.mapping.words import RESPONDENT, column_of, meaning_of, words_of

SURNAME = frozenset({"surname", "last", "family"})
PART_OF_NAME = SURNAME | {"forename", "forenames", "first", "given"}

# Columns that several headers may give together; of any other the first one counts.
TOGETHER = frozenset(
    {Column.RESPONDENT_NAME, Column.RESPONDENT_ADDRESS, Column.RESPONDENT_PHONE,
     Column.APPLICANT_NAME, Column.APPLICANT_ADDRESS, Column.APPLICANT_PHONE, Column.MADE_ON,
     Column.ENDS_AT, Column.AWARE_ON, Column.NOTES}
)  # fmt: skip
_BY_LOOK = {"case_number": Column.CASE_NUMBER, "court": Column.COURT_NAME}


def propose(
    headers: Sequence[str], sample: Sequence[Sequence[str]], *, source: str = "", sheet: str = ""
) -> Mapping:
    """A mapping by the headers' likeness and the look of the values in `sample`.

    A header that is the register's own counts before any that is merely like it. What is not
    recognised is left out, for a person to say.
    """
    values = {header: [row[place] for row in sample] for place, header in enumerate(headers)}
    columns: dict[Column, list[str]] = {}
    for header, column in _columns(headers, values):
        columns.setdefault(column, []).append(header)
    chosen = {column: _chosen(column, columns[column]) for column in Column if column in columns}
    return Mapping(
        source=source,
        sheet=sheet,
        columns=chosen,
        values=meanings_of(
            {
                column: [v for name in names for v in values[name]]
                for column, names in chosen.items()
            }
        ),
    )


def own_columns(headers: Sequence[str]) -> Mapping:
    """The mapping of the headers that are the register's own, and of no others."""
    named = {column: header for header in reversed(headers) if (column := column_named(header))}
    return Mapping(columns={column: (named[column],) for column in Column if column in named})


def _columns(
    headers: Sequence[str], values: Mapped[str, Sequence[str]]
) -> Iterator[tuple[str, Column]]:
    """Each header with the column it probably gives; a detail without a party is of the last."""
    party = RESPONDENT
    for header in headers:
        meant = meaning_of(header)
        party = meant.party or party
        column = meant.column or column_of(party, meant.detail)
        if column is None:
            look = looks_like(values[header])
            column = _BY_LOOK.get(look) or column_of(party, look)
        if column in DAYS and not column_named(header) and not may_be_days(values[header]):
            continue
        if column is not None:
            yield header, column


def _chosen(column: Column, headers: Sequence[str]) -> tuple[str, ...]:
    own = [header for header in headers if column_named(header) is column]
    if own:
        return (own[0],)
    if column not in TOGETHER:
        return (headers[0],)
    whole = [header for header in headers if not PART_OF_NAME & set(words_of(header))]
    if column in (Column.RESPONDENT_NAME, Column.APPLICANT_NAME):
        return (whole[0],) if whole else in_order_of_a_name(headers)
    return tuple(headers)


def in_order_of_a_name(headers: Sequence[str]) -> tuple[str, ...]:
    """The headers with surnames last, whichever way round the sheet has them."""
    return tuple(sorted(headers, key=lambda header: bool(SURNAME & set(words_of(header)))))
