"""`nmo audit export`."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from nmo.cli.exits import NotVerified, Refused, WrongUse

if TYPE_CHECKING:
    from nmo.access import Actor
    from nmo.audit.exporting import Exported
    from nmo.oversight.exporting import Wanted


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What was typed."""

    person: str
    user: str
    first_day: str
    last_day: str
    out: Path | None
    to: str
    against: tuple[Path, ...]
    reason: str
    as_user: str | None


def export_part(asked: Asked, *, as_json: bool) -> None:
    """Write the part of the log that was asked for; exit 7 when an entry of it is not proved."""
    from nmo.cli.ready import operator, ready
    from nmo.cli.speaking import answer_json, tell

    with ready():
        from nmo.access.clock import now

        moment = now()
        folder = asked.out or Path(f"log-{moment:%Y%m%d-%H%M%S}")
        done = _export(asked, folder, by=operator(asked.as_user), now=moment)
    if as_json:
        answer_json(
            {
                "folder": str(folder),
                "entries": done.entries,
                "not_sealed": done.not_sealed,
                "not_proved": done.not_proved,
                "by_section_62": dict(done.by_section),
            }
        )
    tell(f"{done.entries} entries are in {folder}. It holds personal data: guard it.")
    if done.not_proved:
        raise NotVerified(
            f"{done.not_proved} of them are not what was sealed: nmo audit verify says more."
        )


def _export(asked: Asked, folder: Path, *, by: "Actor", now: datetime) -> "Exported":
    from nmo.audit.sealing import SealingStopped
    from nmo.cli.auditing.kept import read_kept
    from nmo.cli.purposes import purpose
    from nmo.oversight.errors import NobodyFound
    from nmo.oversight.exporting import export_log

    try:
        return export_log(
            _wanted(asked),
            folder.absolute(),
            recipient=asked.to.strip() or by.name,
            by=by,
            purpose=purpose(asked.reason, ""),
            now=now,
            kept=[seal for file in asked.against for seal in read_kept(file)],
        )
    except NobodyFound as error:
        raise Refused(str(error)) from error
    except SealingStopped as error:
        raise NotVerified(str(error)) from error
    except FileExistsError as error:
        raise WrongUse(f"{folder} is there already. Name a new folder.") from error
    except OSError as error:
        raise WrongUse(f"{folder} cannot be written: {error.strerror}.") from error


def _wanted(asked: Asked) -> "Wanted":
    from nmo.oversight.exporting import Wanted

    if bool(asked.person) + bool(asked.user) > 1 or not any(
        (asked.person, asked.user, asked.first_day, asked.last_day)
    ):
        raise WrongUse("Say which part: --person REF, or --user USERNAME, or --from and --until.")
    first, last = _day(asked.first_day), _day(asked.last_day)
    if first and last and last < first:
        raise WrongUse("The last day is before the first. Check both.")
    return Wanted(
        person_ref=asked.person.strip(), username=asked.user.strip(), first_day=first, last_day=last
    )


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WrongUse(f"{text} is not a day. Write it as 2026-11-22.") from error
