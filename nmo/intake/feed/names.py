"""What the names in the courts' file say: the night, the case, the moment the order was written."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from nmo.law.times import london_day

_ZIP = re.compile(r"PRL_ORDERS_([0-9]{8})_[0-9]{4}\.zip", re.IGNORECASE)
_MANIFEST = re.compile(r"manifest-([0-9]{8})\.csv", re.IGNORECASE)
_PAPER = re.compile(r"FL404A-([0-9]{16})-([0-9]{9,10})(-welsh)?\.pdf", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class PaperName:
    """A PDF's name taken apart: the case and the second at which the order was written."""

    name: str
    case_number: str
    stamp: int  # seconds since 1970
    welsh: bool

    @property
    def order_ref(self) -> str:
        """The register's reference for the order: the same every time that it comes."""
        return f"F-{self.case_number}-{self.stamp}"

    @property
    def written_on(self) -> date:
        """The London day on which the court's system wrote the order."""
        return london_day(datetime.fromtimestamp(self.stamp, UTC))

    @property
    def english_key(self) -> str:
        """The key of the English PDF of the same order."""
        return f"fl404a-{self.case_number}-{self.stamp}.pdf"

    @property
    def welsh_key(self) -> str:
        """The key of the Welsh PDF of the same order."""
        return f"fl404a-{self.case_number}-{self.stamp}-welsh.pdf"


def paper_name(name: str) -> PaperName | None:
    """The parts of a PDF's name, or None when it is not one that the courts give an FL404A."""
    found = _PAPER.fullmatch(name.strip())
    if found is None:
        return None
    return PaperName(
        name=found[0], case_number=found[1], stamp=int(found[2]), welsh=found[3] is not None
    )


def is_manifest(name: str) -> bool:
    """Whether the name is that of a manifest, with a real day or not."""
    return _MANIFEST.fullmatch(name) is not None


def night_of_manifest(name: str) -> date | None:
    """The night that a manifest's name states; None when there is no such day."""
    return _day(_MANIFEST.fullmatch(name))


def night_of_zip(name: str) -> date | None:
    """The night that the zip's own name states, if it is named as the courts name it."""
    return _day(_ZIP.fullmatch(name))


def _day(found: re.Match[str] | None) -> date | None:
    if found is None:
        return None
    try:
        return datetime.strptime(found[1], "%Y%m%d").replace(tzinfo=UTC).date()
    except ValueError:
        return None
