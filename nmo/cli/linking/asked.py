"""What was typed after `nmo link`."""

from dataclasses import dataclass
from pathlib import Path

from nmo.cli.exits import WrongUse
from nmo.cli.linking.progress import Place

WANTED = (
    "incident_id",
    "query_id",
    "name",
    "date_of_birth",
    "age",
    "address",
    "postcode",
    "phone",
    "at",
)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The command's words as typed."""

    incidents: Path
    out: Path
    engine: str
    sample: int
    reason: str
    incident: str
    as_user: str | None

    @property
    def rejected(self) -> Path:
        """Where the rows go that could not be read."""
        return self.incidents.with_name(f"{self.incidents.stem}.rejected.csv")

    @property
    def place(self) -> Place:
        """The files that are written."""
        return Place(out=self.out, rejected=self.rejected)


def refuse_what_cannot_be_written(asked: Asked) -> None:
    """Raise WrongUse where the answer would go over the question, or nowhere."""
    place = asked.place
    taken = (place.out, place.links_so_far, place.rejected_so_far, place.state)
    if any(each.exists() and each.samefile(asked.incidents) for each in taken):
        raise WrongUse("--out names the list of incidents itself. Give another file.")
    if asked.out.absolute() == asked.rejected.absolute():
        raise WrongUse(f"{asked.out} is for the rows that cannot be read. Give another file.")
    if not asked.out.parent.is_dir():
        raise WrongUse(f"There is no folder {asked.out.parent}.")
    if asked.out.is_dir():
        raise WrongUse(f"{asked.out} is a folder. Give a file.")
