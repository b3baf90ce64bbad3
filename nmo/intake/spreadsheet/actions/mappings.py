"""Keeping how a source's spreadsheets are read, for the next one."""

from collections.abc import Sequence
from datetime import datetime

from nmo.access.acting import act
from nmo.access.actors import Actor
from nmo.access.permissions import Permission
from nmo.audit.words import Kind
from nmo.intake.models import SavedMapping
from nmo.intake.spreadsheet.columns import without_ours
from nmo.intake.spreadsheet.errors import MappingRefused
from nmo.intake.spreadsheet.mapping import Mapping
from nmo.intake.spreadsheet.words import MAPPING


def save_mapping(mapping: Mapping, headers: Sequence[str], *, by: Actor, now: datetime) -> None:
    """Keep the mapping under its source's name, in place of an earlier one of the same force.

    Raises MappingRefused (no source is named), NotPermitted.
    """
    if not mapping.source:
        raise MappingRefused("Say what the source is called, so that its mapping can be kept.")
    with act(
        Permission.SPREADSHEET_IMPORT,
        by=by,
        now=now,
        what="spreadsheet_mapping.saved",
        kind=Kind.ALTERATION,
    ) as note:
        row, made = SavedMapping.objects.update_or_create(
            force_id=by.force_id,
            source=mapping.source,
            defaults={
                "headers": without_ours(headers),
                "mapping": mapping.as_json(),
                "saved_at": now,
                "saved_by_id": by.user_id,
            },
        )
        note.about(MAPPING, row.pk)
        note.detail["new"] = made
