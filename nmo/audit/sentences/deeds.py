"""From the closed word of an entry to what was done."""

from collections.abc import Mapping
from typing import Protocol

from nmo.audit.sentences.access import ACCESS
from nmo.audit.sentences.breaches import BREACHES
from nmo.audit.sentences.intake import INTAKE
from nmo.audit.sentences.orders import ORDERS
from nmo.audit.sentences.people import PEOPLE

# In each, {it} stands for the record that the entry is about.
DEEDS: Mapping[str, str] = {**ORDERS, **PEOPLE, **INTAKE, **ACCESS, **BREACHES}

RECORDS = {
    "break_glass": "emergency opening",
    "courts_feed": "the courts’ feed",
    "feed_batch": "night",
    "import": "import",
    "paper": "the paper",
    "papers": "papers",
    "incident_list": "list",
    "spreadsheet": "spreadsheet",
    "spreadsheet_mapping": "the saved columns",
    "token": "the token",
}


class Done(Protocol):
    """What an entry says was done: read back, or as a row."""

    @property
    def what(self) -> str: ...
    @property
    def subject_kind(self) -> str: ...
    @property
    def subject_id(self) -> str: ...


def deed(entry: Done) -> str:
    """What was done, after the name of whoever did it: "opened order X1".

    A word that has no sentence, of a release older or newer than this one, is given as it stands
    rather than left out.
    """
    kind = RECORDS.get(entry.subject_kind, entry.subject_kind.replace("_", " "))
    it = f"{kind} {entry.subject_id}"
    if entry.subject_kind == "permission" and entry.what.endswith(".refused"):
        return f"was not permitted what they asked for ({entry.subject_id})"
    if entry.what in DEEDS:
        return DEEDS[entry.what].format(it=it)
    return f"did this: {entry.what.replace('.', ' ').replace('_', ' ')} ({it})"
