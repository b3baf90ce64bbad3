"""The Home Office outcome types."""

from collections.abc import Mapping

from nmo.law.order_types.rule import Mark, Source
from nmo.reference.values import OutcomeCode

_GUIDE = Source(
    text="A public script that cites the Home Office guide; suffix 1A seen in a force’s reply",
    mark=Mark.CONFIRMED,
)
_RECALLED = Source(text="The suffix is recalled", mark=Mark.RECALLED)
_LIKELY = frozenset({"1", "1A", "10", "15", "16", "18", "20", "21"})
_OUT_OF_COURT = frozenset({"3", "8", "22"})
_NAMES = {
    "0": "Not yet assigned",
    "1": "Charged or summonsed",
    "1A": "Charged or summonsed for an alternate offence",
    "2": "Caution, youth",
    "2A": "Caution, youth, for an alternate offence",
    "3": "Caution, adult",
    "3A": "Caution, adult, for an alternate offence",
    "4": "Taken into consideration",
    "5": "Offender died",
    "6": "Penalty notice",
    "7": "Cannabis or khat warning",
    "8": "Community resolution",
    "9": "Not in the public interest, CPS",
    "10": "Not in the public interest, police",
    "11": "Suspect under age",
    "12": "Suspect too ill",
    "13": "Victim or key witness dead or too ill",
    "14": "Suspect not identified, victim does not support",
    "15": "Suspect identified, victim supports, evidential difficulties",
    "16": "Suspect identified, victim does not support",
    "17": "Time limit expired",
    "18": "Investigation complete, no suspect",
    "19": "National Fraud Intelligence Bureau",
    "20": "Passed to another body",
    "21": "Further investigation not in the public interest, police",
    "22": "Diversionary or educational activity",
}

OUTCOME_CODES: Mapping[str, OutcomeCode] = {
    code: OutcomeCode(
        name=name,
        counts=code != "0",
        likely=code in _LIKELY,
        asks_reason=code.rstrip("A") in _OUT_OF_COURT,
        source=_RECALLED if code in {"2A", "3A"} else _GUIDE,
    )
    for code, name in _NAMES.items()
}
