"""Columns as Arrow, the form that both engines take in without reading each value."""

import pyarrow as pa

from nmo.matching.linking.exporting import Piece

DATES = ("person", "year", "month", "day")


def postings(piece: Piece) -> pa.Table:
    """Each key with a person who stands under it."""
    return pa.table({"k": pa.array(piece.k), "person": pa.array(piece.person)})


def births(piece: Piece) -> pa.Table:
    """Each person's birth dates."""
    columns = zip(DATES, piece.births.T, strict=True)
    return pa.table({name: pa.array(column.copy()) for name, column in columns})
