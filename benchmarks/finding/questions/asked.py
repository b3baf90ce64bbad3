"""What is asked, in the columns of a batch file, and whom it is truly about."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

AGE_BANDS = ((25, "under 25"), (40, "25 to 39"), (60, "40 to 59"), (200, "60 and over"))


class Stranger(StrEnum):
    """Somebody who is not on the register."""

    RELATIVE = "relative"
    NAMESAKE = "namesake"
    UNRELATED = "unrelated"


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """The words of one question; a birth date may be a year or a year and month alone."""

    name: str = ""
    born: str = ""
    age: int | None = None
    address: str = ""
    postcode: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class About:
    """One question with its truth: `right` is the person's number, None for a stranger.

    `right` may have several numbers where a list of labels says so; the first found counts.
    """

    asked: Asked
    kind: str
    right: int | None
    held_back: bool = False
    community: str = ""
    sex: str = ""
    age_band: str = ""
    missing: str = ""

    @property
    def is_stranger(self) -> bool:
        return self.right is None

    def groups(self) -> dict[str, str]:
        """The groups by which fairness is told; those that are left open are left out."""
        groups = {
            "community of name": self.community,
            "sex": {"f": "female", "m": "male"}.get(self.sex, self.sex),
            "age": self.age_band,
            "missing on the register": self.missing,
        }
        return {kind: group for kind, group in groups.items() if group}


def age_band(born: date, today: date) -> str:
    """The band of an age on a day."""
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return next(name for below, name in AGE_BANDS if age < below)
