"""Uploading a spreadsheet, and saying which sheet, columns and words are meant."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from nmo.access import Actor, Permission
from nmo.access.acting import together
from nmo.access.clock import now
from nmo.access.doors import signed_in
from nmo.access.queries import forces
from nmo.access.session import actor_of
from nmo.intake.forms import ColumnsForm, SheetForm, SpreadsheetForm, WordsForm
from nmo.intake.spreadsheet.actions import (
    ask_to_try,
    choose_columns,
    choose_sheet,
    receive_spreadsheet,
    save_mapping,
)
from nmo.intake.spreadsheet.errors import SpreadsheetRefused
from nmo.intake.spreadsheet.mapping import Mapping
from nmo.intake.spreadsheet.mapping.fitting import gives_orders
from nmo.intake.spreadsheet.queries import columns_asked, import_shown, sheets_asked
from nmo.intake.spreadsheet.tasks import ask_for_trial
from nmo.intake.views.spreadsheets.found import of_an_import, to
from nmo.pages.views import render

METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
@signed_in(Permission.SPREADSHEET_IMPORT)
def upload(request: HttpRequest) -> HttpResponse:
    """Keep the file, and go on to its sheet or its columns."""
    sent = request.method == "POST"
    form = SpreadsheetForm(request.POST, request.FILES) if sent else SpreadsheetForm()
    if sent and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            row = receive_spreadsheet(file.read(), name=file.name, by=actor_of(request), now=now())
        except SpreadsheetRefused as refused:
            form.add_error("file", str(refused))
        else:
            return to("columns", row.ref)  # which leads to the sheets where one has to be chosen
    return render(request, "intake/spreadsheets/upload.html", {"form": form})


@require_http_methods(METHODS)
@of_an_import
def sheet(request: HttpRequest, ref: str) -> HttpResponse:
    """Which sheet of the workbook is meant."""
    by = actor_of(request)
    names, hidden = sheets_asked(ref, by=by)
    sent = request.POST if request.method == "POST" else None
    form = SheetForm(sent, sheets=names, hidden=hidden)
    if sent is not None and form.is_valid():
        try:
            choose_sheet(ref, form.cleaned_data["sheet"], by=by, now=now())
        except SpreadsheetRefused as refused:
            form.add_error("sheet", str(refused))
        else:
            return to("columns", ref)
    return render(request, "intake/spreadsheets/sheet.html", {"ref": ref, "form": form})


@require_http_methods(METHODS)
@of_an_import
def columns(request: HttpRequest, ref: str) -> HttpResponse:
    """What each header gives; with everything that was said still there after an error."""
    by = actor_of(request)
    asked = columns_asked(ref, by=by, now=now())
    shown = import_shown(ref, by=by, now=now())
    sent = request.POST if request.method == "POST" else None
    default = shown.default_force or by.force_code
    form = ColumnsForm(sent, asked=asked, forces=forces(), default_force=default)
    if sent is not None and form.is_valid():
        mapping = form.mapping()
        try:
            _choose(ref, mapping, form.cleaned_data["force"], by=by)
        except SpreadsheetRefused as refused:
            form.add_error(None, str(refused))
        else:
            return _onwards(ref, by)
    return render(
        request,
        "intake/spreadsheets/columns.html",
        {"ref": ref, "form": form, "file_name": shown.file_name},
    )


def _choose(ref: str, mapping: Mapping, default_force: str, *, by: Actor) -> None:
    """Keep what was said for this file and, under the list's name, for the next one."""
    with together():
        headers = columns_asked(ref, by=by, now=now(), mapping=mapping).headers
        sheet = import_shown(ref, by=by, now=now()).sheet
        chosen = replace(mapping, sheet=sheet)
        choose_columns(ref, chosen, default_force=default_force, by=by, now=now())
        if chosen.source:
            save_mapping(chosen, headers, by=by, now=now())


def _onwards(ref: str, by: Actor) -> HttpResponse:
    """To the list's own words where some need a meaning, otherwise to the dry run."""
    asked = columns_asked(ref, by=by, now=now())
    if WordsForm(None, asked=asked, forces=forces()).fields:
        return to("words", ref)
    return _try(ref, by)


@require_http_methods(METHODS)
@of_an_import
def words(request: HttpRequest, ref: str) -> HttpResponse:
    """What the list's own words mean, in columns that hold one of a few."""
    by = actor_of(request)
    asked = columns_asked(ref, by=by, now=now())
    if not gives_orders(asked.mapping):
        return to("columns", ref)
    sent = request.POST if request.method == "POST" else None
    form = WordsForm(sent, asked=asked, forces=forces())
    if sent is not None and form.is_valid():
        shown = import_shown(ref, by=by, now=now())
        _choose(ref, form.mapping(), shown.default_force, by=by)
        return _try(ref, by)
    return render(request, "intake/spreadsheets/words.html", {"ref": ref, "form": form})


def _try(ref: str, by: Actor) -> HttpResponse:
    with together():
        ask_to_try(ref, by=by, now=now())
        ask_for_trial(ref, by.username)
    return to("spreadsheet", ref)
