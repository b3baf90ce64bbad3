"""The other names that a paper gives a person beside the first."""

import re
from collections.abc import Iterator

from nmo.intake.reading.people.names import NICKNAME, NameSeen, name_at
from nmo.intake.reading.sheets.sheet import Sheet

_LEAD = re.compile(
    r"[\s,;(\[\"'-]*(?:and |but |who is )?(?:also (?:known(?: as| by)?|called|goes by|using"
    r"|signs as|named)|a\.? ?[k/]\.? ?/?a\.?"
    r"|otherwise(?: known(?: as)?)?|(?:formerly|previously|sometimes|now|then|commonly|better|also)"
    r"(?: known(?: as)?| called)?|n[ée]e|known as|alias(?:es)?|a/k/a|f/k/a|fka|goes by(?: the"
    r" name)?"
    r"(?: of)?|using the names?|or known as|other names?(?: used)?"
    r"|sy'n cael ei (?:h?adnabod|alw) (?:hefyd )?(?:fel|yn)"
    r"|(?:a|sydd) (?:adwaenir|elwir|adnabyddir) (?:hefyd )?(?:fel|yn)|neu|gynt)[\s:,\"'*]*",
    re.IGNORECASE,
)
_MORE = re.compile(r"[\s,;\"']*(?:,|;|/|\band\b|\bor\b|\band/or\b)[\s\"']*(?:as )?[\"']?")
MOST = 6
# A sentence or a label of its own with the other names of whoever was named last.
_APART = re.compile(
    r"(?:(?<=\n)|(?<=[.;] ))(?:(?:[Hh]e|[Ss]he|[Tt]he (?:respondent|applicant)) "
    r"(?:is|was|has been) (?=also |sometimes |otherwise |better |commonly |known as )"
    r"|(?=(?:[Aa]lias(?:es)?|[Oo]ther names?(?: used)?|A[Kk]A|[Aa]lso known as) ?:? ?[\"'A-Z]))"
    r"|(?<=[;,(] )(?=alias ?:? ?[\"'A-Z])"
)


def aliases_after(sheet: Sheet, at: int) -> tuple[NameSeen, ...]:
    """The names that follow a person's name as aliases, in their order."""
    names: list[NameSeen] = []
    while len(names) < MOST:
        lead = _LEAD.match(sheet.flat, at)
        if lead is None and names:
            lead = _MORE.match(sheet.flat, at)
        name = name_at(sheet, lead.end()) if lead else None
        if name is None or name.start - (lead.end() if lead else at) > 8:
            break
        names.append(name)
        at = name.end
    return tuple(names)


def nicknames_in(sheet: Sheet, start: int, end: int) -> tuple[NameSeen, ...]:
    """What a person is called within the name's own span: Rhys "Taff" Proof."""
    called = (
        match.span("nick" if match["nick"] else "plain")
        for match in NICKNAME.finditer(sheet.lined, start, end)
    )
    return tuple(NameSeen(first, last, sheet.said(first, last)) for first, last in called)


def aliases_apart(sheet: Sheet) -> Iterator[tuple[int, NameSeen]]:
    """The names that a sentence or a label of its own tells, and where it stands."""
    for match in _APART.finditer(sheet.lined):
        for name in aliases_after(sheet, match.end()):
            yield match.end(), name
