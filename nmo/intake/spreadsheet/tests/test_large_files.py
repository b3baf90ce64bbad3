"""How large a file may be, by page and by command."""

from io import BytesIO

import pytest

from nmo.documents.models import Document
from nmo.intake.spreadsheet.actions import receive_spreadsheet
from nmo.intake.spreadsheet.caps import CAPS
from nmo.intake.spreadsheet.errors import SpreadsheetRefused
from nmo.intake.spreadsheet.reading.kind import kind_of
from nmo.intake.spreadsheet.tests.builders import A_ROW, NOW, a_csv
from nmo.orders.tests.builders import desk_officer

LARGER_THAN_A_PAGE_TAKES = CAPS.uploaded_bytes + 1


@pytest.mark.django_db
def test_a_page_refuses_what_only_the_command_takes_and_says_so() -> None:
    content = a_csv(A_ROW) + b"\n" * LARGER_THAN_A_PAGE_TAKES

    with pytest.raises(SpreadsheetRefused, match="nmo import"):
        receive_spreadsheet(content, name="orders.csv", by=desk_officer(), now=NOW)

    assert not Document.objects.exists()


def test_the_command_takes_a_file_that_a_page_refuses() -> None:
    content = a_csv(A_ROW) + b"\n" * LARGER_THAN_A_PAGE_TAKES

    assert kind_of(BytesIO(content)) == "csv"


def test_a_million_orders_are_within_what_one_file_may_hold() -> None:
    assert CAPS.rows >= 1_000_000
    assert CAPS.file_bytes < 512 * 1024 * 1024  # a document's most, as PostgreSQL gives it
