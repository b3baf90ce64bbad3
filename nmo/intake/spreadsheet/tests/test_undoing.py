"""Taking a whole import back."""

import pytest

from nmo.intake.models import SpreadsheetImport
from nmo.intake.spreadsheet.actions import undo_spreadsheet
from nmo.intake.spreadsheet.errors import ImportNotReady
from nmo.intake.spreadsheet.queries import import_shown
from nmo.intake.spreadsheet.tests.builders import A_ROW, NOW, a_csv
from nmo.intake.spreadsheet.tests.importing import begin, counted, import_all
from nmo.law import Method, parse_when
from nmo.orders.actions import record_awareness
from nmo.orders.errors import ImportBuiltOn
from nmo.orders.models import ProtectiveOrder
from nmo.orders.shapes import AwarenessIn
from nmo.orders.tests.builders import desk_officer

pytestmark = pytest.mark.django_db

NAMELESS = {**A_ROW, "order_ref": "A3", "respondent_name": ""}


def test_an_import_is_taken_back_whole_and_may_come_afresh() -> None:
    by, content = desk_officer(), a_csv(A_ROW, NAMELESS)
    shown = import_all(content, by=by)

    undo_spreadsheet(shown.ref, by=by, now=NOW)

    assert not ProtectiveOrder.objects.filter(ref="A1").exists()
    assert import_shown(shown.ref, by=by, now=NOW).state == "undone"
    assert counted(import_all(content, by=by)) == {"new": 1, "rejected": 1}


def test_nothing_is_taken_back_once_somebody_has_built_on_it() -> None:
    by = desk_officer()
    shown = import_all(a_csv(A_ROW), by=by)
    told = AwarenessIn(at=parse_when("2026-03-05T10:00"), method=Method.PERSONAL_POLICE)
    record_awareness("A1", told, by=by, now=NOW)

    with pytest.raises(ImportBuiltOn):
        undo_spreadsheet(shown.ref, by=by, now=NOW)

    assert ProtectiveOrder.objects.filter(ref="A1").exists()
    assert SpreadsheetImport.objects.get().state == "done"


def test_an_import_that_is_under_way_is_not_taken_back() -> None:
    by = desk_officer()
    ref = begin(a_csv(A_ROW), by=by)

    with pytest.raises(ImportNotReady, match="being imported"):
        undo_spreadsheet(ref, by=by, now=NOW)


def test_an_import_that_brought_nothing_is_taken_back_without_a_word() -> None:
    by = desk_officer()
    shown = import_all(a_csv(NAMELESS), by=by)

    undo_spreadsheet(shown.ref, by=by, now=NOW)

    assert SpreadsheetImport.objects.get().state == "undone"
