"""How the values of a column are written out for the database."""

import json
from collections.abc import Callable
from functools import partial
from operator import methodcaller
from typing import Any

from django.db import connection, models

Way = Callable[[Any], Any]

AS_THEY_ARE = frozenset(
    {
        models.AutoField,
        models.BigAutoField,
        models.BigIntegerField,
        models.BinaryField,
        models.BooleanField,
        models.CharField,
        models.PositiveIntegerField,
        models.PositiveSmallIntegerField,
        models.TextField,
    }
)


def way_of(field: "models.Field[Any, Any]") -> Way | None:
    """How a value of this field, which is not None, is written; None where as it is."""
    if isinstance(field, models.ForeignKey):
        return None
    if type(field) in AS_THEY_ARE:
        return None
    if isinstance(field, models.JSONField):
        return partial(json.dumps, cls=field.encoder)
    if isinstance(field, models.DateField):
        return methodcaller("isoformat")
    return partial(field.get_db_prep_save, connection=connection)
