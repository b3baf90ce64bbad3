"""An import that cannot go on: refused for what the file is, or stopped by an unforeseen error."""

from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.models import SpreadsheetImport
from nmo.intake.spreadsheet.words import SUBJECT, UNDER_WAY, SheetState


def refuse(ref: str, *, because: str, by: Actor, now: datetime) -> None:
    """Keep why the file is refused whole, so that a person sees it."""
    _keep(ref, SheetState.REFUSED, because, by=by, now=now)


def stop(ref: str, *, because: str, by: Actor, now: datetime) -> None:
    """Keep that an error came which nobody foresaw; what was imported so far stays."""
    _keep(ref, SheetState.STOPPED, because, by=by, now=now)


def _keep(ref: str, state: SheetState, because: str, *, by: Actor, now: datetime) -> None:
    with act(
        Permission.SPREADSHEET_IMPORT,
        by=by,
        now=now,
        what=f"spreadsheet.{state}",
        kind=Kind.ALTERATION,
    ) as note:
        note.about(SUBJECT, ref)
        SpreadsheetImport.objects.filter(ref=ref, state__in=UNDER_WAY).update(
            state=state, state_because=because[:1000]
        )
