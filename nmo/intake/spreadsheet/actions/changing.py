"""The import that an action is about, held until the action ends."""

from io import BytesIO

from nmo.access.actors import Actor
from nmo.documents.queries import held_document
from nmo.intake.models import SpreadsheetImport
from nmo.intake.spreadsheet.errors import ImportNotFound, ImportNotReady
from nmo.intake.spreadsheet.words import SheetState

_AT = {
    SheetState.CHECKING: "The file is being tried. Wait until that is done.",
    SheetState.WAITING: "The import waits for its turn.",
    SheetState.IMPORTING: "The file is being imported.",
    SheetState.DONE: "The file has been imported already.",
    SheetState.UNDONE: "The import was taken back. Upload the file again to import it.",
    SheetState.REFUSED: "The file was refused. Put it right and upload it again.",
    SheetState.RECEIVED: "Say first which columns are meant, and try the import.",
    SheetState.CHECKED: "Import the file first.",
    SheetState.STOPPED: "The import has stopped. Try it again.",
}


def import_to_change(ref: str, *, by: Actor) -> SpreadsheetImport:
    """The import of that reference, locked; raises ImportNotFound for another force's too."""
    rows = SpreadsheetImport.objects.select_for_update().filter(ref=ref)
    found = (rows if by.is_operator else rows.filter(force_id=by.force_id)).first()
    if found is None:
        raise ImportNotFound
    return found


def require_state(row: SpreadsheetImport, *states: SheetState) -> None:
    """Go on if the import is at one of these states; otherwise raise ImportNotReady."""
    if row.state not in states:
        raise ImportNotReady(_AT[SheetState(row.state)])


def file_of(row: SpreadsheetImport) -> BytesIO:
    """The file's bytes, checked against their digest."""
    held = held_document(row.document_id)
    if held is None:
        raise ImportNotFound
    return BytesIO(held.content)
