"""A database field for a moment as the paper states it."""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q

from nmo.law import When, parse_when, write_when

# A day, a minute, or a minute with the offset that tells the two passes of the repeated hour apart.
STATED = r"^\d{4}-\d\d-\d\d(T\d\d:\d\d([+-]\d\d:\d\d)?)?$"


if TYPE_CHECKING:
    _Text = models.CharField[When | None, When | None]
else:
    _Text = models.CharField  # the brackets mean something to the type checker alone


class WhenField(_Text):
    """Holds a `When` in the way it was stated, in London's time: a day stays a day.

    A stated day and a stated minute are different facts, and so is a minute in the repeated hour
    of autumn without its offset; a timestamp would lose that.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": 22, **options})

    def from_db_value(self, value: str | None, *_: object) -> When | None:
        """The moment that the stored words state."""
        return None if value is None else parse_when(value)

    def to_python(self, value: When | str | None) -> When | None:
        """The moment itself, from whichever form."""
        return parse_when(value) if isinstance(value, str) else value

    def get_prep_value(self, value: When | str | None) -> str | None:
        """The words to store."""
        return write_when(value) if isinstance(value, When) else value

    def value_to_string(self, obj: models.Model) -> str:
        """The words, for serialisers."""
        return self.get_prep_value(self.value_from_object(obj)) or ""


def stated(*fields: str) -> models.CheckConstraint:
    """The database's own check that these fields hold moments and nothing else."""
    condition = Q()
    for field in fields:
        condition &= Q(**{field: None}) | Q(**{f"{field}__regex": STATED})
    return models.CheckConstraint(name=f"%(class)s_{fields[0]}_is_a_moment", condition=condition)
