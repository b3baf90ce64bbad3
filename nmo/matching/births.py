"""Birth dates as people know them: whole, in part, or as an age."""

from dataclasses import dataclass
from datetime import date

OLDEST = 120


@dataclass(frozen=True, kw_only=True, slots=True)
class BirthDate:
    """A birth date of which any part may be unknown (None).

    Raises ValueError for a month or day that no calendar has.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not (1 <= (self.month or 1) <= 12 and 1 <= (self.day or 1) <= 31):
            raise ValueError("A birth date has a month from 1 to 12 and a day from 1 to 31.")

    @property
    def is_whole(self) -> bool:
        return None not in (self.year, self.month, self.day)

    @property
    def is_known_at_all(self) -> bool:
        return (self.year, self.month, self.day) != (None, None, None)

    @property
    def is_first_of_january(self) -> bool:
        """1 January is also what is written when the day is not known."""
        return (self.month, self.day) == (1, 1)

    def swapped(self) -> "BirthDate | None":
        """The date with day and month exchanged, where that is another date."""
        if self.month is None or self.day is None or self.day > 12 or self.day == self.month:
            return None
        return BirthDate(year=self.year, month=self.day, day=self.month)

    @classmethod
    def of(cls, day: date) -> "BirthDate":
        return cls(year=day.year, month=day.month, day=day.day)


def age_on(born: BirthDate, day: date) -> int | None:
    """The age in whole years on a day, an unknown birthday taken as past; None without a year."""
    if born.year is None:
        return None
    not_yet = born.month is not None and (born.month, born.day or 1) > (day.month, day.day)
    return day.year - born.year - not_yet
