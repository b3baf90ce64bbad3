"""How the order directs that it be served."""

import re

from nmo.intake.reading.found import Found, found_at, most_said
from nmo.intake.reading.orders.vocabulary import compiled, rows
from nmo.intake.reading.sheets.sheet import Sheet

# Printed on every order, and no direction.
_SET_PHRASE = re.compile(
    r"once (?:it is|he is|she is|they are|you are) (?:personally )?served[^.;]{0,80}"
    r"|(?:statement|certificate)[^.;]{0,60}(?:served|service)[^.;]{0,60}"
    r"|officer in charge[^.;]{0,240}|power of arrest[^.;]{0,160}|arresting officer[^.;]{0,100}"
    r"|contact[^.;]{0,60}(?:e-?mail|whats ?app)",
    re.IGNORECASE,
)


def service_method_of(sheet: Sheet) -> Found[str] | None:
    """The manner of service that the court orders; None where it orders none."""
    text = _SET_PHRASE.sub(lambda found: "~" * len(found[0]), sheet.flat)
    candidates = []
    for row in rows("service_methods.csv"):
        if match := compiled(row["pattern"]).search(text):
            candidates.append((float(row["points"]), found_at(sheet, *match.span(), row["method"])))
    return most_said(candidates, same=lambda value: value)
