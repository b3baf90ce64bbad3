"""The pages of spreadsheets, from upload to undoing."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook
from procrastinate.contrib.django.models import ProcrastinateJob

from nmo.access import Role
from nmo.access.models import User
from nmo.access.tests.builders import AT_AN_INCIDENT, a_force, a_user, sign_in
from nmo.intake.models import SavedMapping, SpreadsheetImport
from nmo.intake.spreadsheet import tasks
from nmo.intake.spreadsheet.tests.builders import A_ROW, HEADERS, a_csv, saved
from nmo.orders.models import ProtectiveOrder

pytestmark = pytest.mark.django_db

LIST = "/intake/spreadsheets/"
OWN = a_csv(
    {
        "Ref": "A1",
        "Type": "NMO-Ex parte",
        "Perpetrator": "Jonathan Smith",
        "Date granted": "02/03/2026",
        "Shoe size": "9",
    },
    {
        "Ref": "A2",
        "Type": "NMO-Ex parte",
        "Perpetrator": "",
        "Date granted": "02/03/2026",
        "Shoe size": "8",
    },
)


@pytest.fixture
def desk(client: Client) -> User:
    """Somebody of the protective orders desk, signed in with a reason."""
    user = a_user("desk1", Role.ORDERS_DESK)
    sign_in(client, user, AT_AN_INCIDENT)
    return user


def upload(client: Client, content: bytes, name: str = "orders.csv") -> str:
    """Upload the file and give the address of its import."""
    answer = client.post(f"{LIST}upload", {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 302, answer.content.decode()
    return re.sub(r"columns$", "", answer["Location"])


def text(client: Client, address: str) -> str:
    """The page at that address."""
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def filled_in(client: Client, address: str) -> dict[str, str]:
    """What the form of the page has filled in."""
    page = text(client, address)
    found: dict[str, str] = {}
    for name, options in re.findall(r'<select[^>]*name="(\w+)"[^>]*>(.*?)</select>', page, re.S):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    return found | {"source": ""}


def work(task: str) -> None:
    """Do the last job of that name, as the worker would."""
    job = ProcrastinateJob.objects.filter(task_name=f"nmo.{task}").latest("id")
    assert set(job.args) == {"ref", "username"}
    getattr(tasks, task)(**job.args)


def tried(client: Client, content: bytes = OWN) -> str:
    """Upload, take what is proposed, let it be tried, and give the import's address."""
    address = upload(client, content)
    answer = client.post(f"{address}columns", filled_in(client, f"{address}columns"))
    if answer["Location"].endswith("words"):
        client.post(f"{address}words", filled_in(client, f"{address}words"))
    work("try_spreadsheet")
    return address


def test_a_list_goes_from_upload_through_mapping_and_dry_run_to_the_register(
    client: Client, desk: User
) -> None:
    address = tried(client)
    before = text(client, address)
    assert ProtectiveOrder.objects.count() == 0

    client.post(f"{address}import")
    waiting = text(client, address)
    work("import_spreadsheet")
    after = text(client, address)

    assert "What would happen" in before
    assert "Import 1 row" in before
    assert "Nothing is read from: Shoe size." in before
    assert "Waiting for its turn" in waiting
    assert "What came of the import" in after
    assert ProtectiveOrder.objects.get().order_type == "nmo"


def test_what_is_proposed_is_filled_in_with_examples(client: Client, desk: User) -> None:
    address = upload(client, OWN)

    form = filled_in(client, f"{address}columns")

    assert form["column_0"] == "order_ref"
    assert form["column_2"] == "respondent_name"
    assert form["column_4"] == ""
    assert "For example: Jonathan Smith" in text(client, f"{address}columns")


def test_an_error_keeps_everything_that_was_said(client: Client, desk: User) -> None:
    address = upload(client, OWN)
    said = {**filled_in(client, f"{address}columns"), "column_2": "", "column_4": "notes"}

    page = client.post(f"{address}columns", {**said, "source": "The unit’s list"}).content.decode()

    assert "Say which header gives “Respondent: name”" in page
    assert 'value="The unit’s list"' in page
    assert re.search(r'<option value="notes" selected', page)


def test_two_headers_for_what_stands_once_are_refused(client: Client, desk: User) -> None:
    address = upload(client, OWN)
    said = {**filled_in(client, f"{address}columns"), "column_4": "order_ref"}

    page = client.post(f"{address}columns", said).content.decode()

    assert "“Order reference” is given by two headers" in page


def test_what_was_said_is_filled_in_for_the_next_file_with_the_same_headers(
    client: Client, desk: User
) -> None:
    address = upload(client, OWN)
    said = {**filled_in(client, f"{address}columns"), "column_4": "notes", "source": "Unit"}
    client.post(f"{address}columns", said)

    again = filled_in(client, f"{upload(client, OWN)}columns")

    assert again["column_4"] == "notes"
    assert SavedMapping.objects.get().source == "Unit"


def test_the_rows_that_come_back_mended_are_known_by_the_headers_of_their_list(
    client: Client, desk: User
) -> None:
    address = upload(client, OWN)
    said = {**filled_in(client, f"{address}columns"), "column_4": "notes", "source": "Unit"}
    client.post(f"{address}columns", said)
    back = OWN.replace(b"size\r\n", b"size,rejected_row,rejected_because\r\n")
    back = back.replace(b",9\r\n", b",9,2,why\r\n").replace(b",8\r\n", b",8,3,why\r\n")

    again = filled_in(client, f"{upload(client, back)}columns")

    assert (again["column_4"], again["column_5"], again["column_6"]) == ("notes", "", "")


def test_the_lists_own_words_are_asked_about(client: Client, desk: User) -> None:
    content = a_csv({**A_ROW, "order_type": "N.M. Order", "notice": "Ex-parte"})
    address = upload(client, content)
    client.post(f"{address}columns", filled_in(client, f"{address}columns"))

    page = text(client, f"{address}words")
    answer = client.post(f"{address}words", {"word_0": "nmo", "word_1": "without_notice"})
    work("try_spreadsheet")

    assert "Kind of order: “N.M. Order”" in page
    assert answer.status_code == 302
    assert SpreadsheetImport.objects.get().tried["counts"]["new"] == 1


def test_a_workbook_with_a_hidden_sheet_asks_which_is_meant(client: Client, desk: User) -> None:
    book = Workbook()
    book.worksheets[0].append(["Nothing to see"])
    hidden = book.create_sheet("Old orders")
    hidden.append(list(HEADERS))
    hidden.append(["A1", "Jonathan Smith", "2026-03-02"])
    hidden.sheet_state = "hidden"

    address = upload(client, saved(book), "orders.xlsx")
    answer = client.get(f"{address}columns")
    page = text(client, answer["Location"])
    client.post(f"{address}sheet", {"sheet": "Old orders"})

    assert answer["Location"].endswith("sheet")
    assert "Old orders (hidden)" in page
    assert filled_in(client, f"{address}columns")["column_1"] == "respondent_name"


def test_a_file_that_is_no_spreadsheet_is_refused_on_the_page(client: Client, desk: User) -> None:
    sent = SimpleUploadedFile("orders.pdf", b"%PDF-1.4")

    page = client.post(f"{LIST}upload", {"file": sent}).content.decode()

    assert "The file is a PDF" in page
    assert not SpreadsheetImport.objects.exists()


def test_a_file_with_a_fault_further_down_is_refused_by_its_dry_run(
    client: Client, desk: User
) -> None:
    rows = [{**A_ROW, "order_ref": f"B{number}"} for number in range(500)]

    page = text(client, tried(client, a_csv(*rows) + b'C1,"Ann'))

    assert "Refused" in page
    assert "line 502" in page


def test_the_rows_left_out_are_given_as_a_file(client: Client, desk: User) -> None:
    address = tried(client)
    client.post(f"{address}import")
    work("import_spreadsheet")

    answer = client.get(f"{address}rejected")

    assert answer["Content-Disposition"].startswith("attachment")
    assert answer.content.decode("utf-8-sig").splitlines()[1].startswith("A2,NMO-Ex parte,,")


def test_an_import_is_taken_back_once_that_is_confirmed(client: Client, desk: User) -> None:
    address = tried(client)
    client.post(f"{address}import")
    work("import_spreadsheet")

    asked = text(client, f"{address}undo")
    client.post(f"{address}undo")

    assert "brought 1 new order." in asked
    assert "This import was taken back" in text(client, address)
    assert not ProtectiveOrder.objects.exists()


def test_a_step_out_of_turn_leads_to_where_the_import_stands(client: Client, desk: User) -> None:
    address = upload(client, OWN)

    answer = client.post(f"{address}import", follow=True)

    assert "Say first which columns are meant" in answer.content.decode()


def test_an_error_that_nobody_foresaw_is_shown_with_a_way_on(
    client: Client, desk: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = tried(client)
    client.post(f"{address}import")
    with monkeypatch.context() as broken:
        broken.setattr("nmo.intake.spreadsheet.actions.importing.AT_ONCE", None)
        broken.setattr("nmo.intake.spreadsheet.actions.importing.file_of", None)
        with pytest.raises(TypeError):
            work("import_spreadsheet")

    assert "Try again" in text(client, address)
    client.post(f"{address}import")
    work("import_spreadsheet")
    assert ProtectiveOrder.objects.count() == 1


def test_before_the_first_upload_the_list_says_what_comes_next(client: Client, desk: User) -> None:
    assert "No spreadsheet has been uploaded yet" in text(client, LIST)


@pytest.mark.parametrize(
    "page", ["", "upload", "S-0/", "S-0/columns", "S-0/words", "S-0/rejected", "S-0/undo"]
)
def test_the_pages_are_closed_to_those_who_may_not_import(client: Client, page: str) -> None:
    sign_in(client, a_user("pc1", Role.RESPONSE_OFFICER), AT_AN_INCIDENT)

    assert client.get(f"{LIST}{page}").status_code == 403


def test_another_forces_import_is_not_found(client: Client, desk: User) -> None:
    address = upload(client, OWN)
    other = Client()
    sign_in(
        other,
        a_user("desk9", Role.ORDERS_DESK, force=a_force("OTHER", "Other Police")),
        AT_AN_INCIDENT,
    )

    for page in ("", "columns", "rejected", "undo"):
        assert other.get(f"{address}{page}").status_code == 404
