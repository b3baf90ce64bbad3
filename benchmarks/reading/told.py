"""The truth of a pack, told while its papers are written: what is printed is what is true."""

from copy import deepcopy
from typing import Any, TypeAlias

from benchmarks.reading.paper.markup import mark

Json: TypeAlias = dict[str, Any]

NEW_ORDER: Json = {
    "doc": "", "order_type": "non_molestation", "registrable": True, "is_draft": False,
    "by_consent": False, "penal_notice": False, "power_of_arrest": False, "court": None,
    "judge": None, "case_numbers": [], "made_date": None, "notice": None,
    "applicant": {"name": None, "aliases": [], "address_confidential": False, "addresses": []},
    "respondent": {"name": None, "aliases": [], "dob": None, "addresses": []},
    "children": [], "prohibitions": [], "exclusion_zones": [], "exceptions": [], "expiry": None,
    "return_hearing": None, "service_method": None, "amends_order_made": None,
}  # fmt: skip
NEW_SERVICE: Json = {
    "doc": "", "case_number": None, "served_name": None, "served_at": None, "method": None,
    "place": None, "server_name": None, "server_role": None, "signed_date": None,
    "successful": True,
}  # fmt: skip


class Told:
    """One order or statement of service as its paper tells it.

    `say` records a value and gives back its marked words; `know` records one that has no words.
    `also` holds, by path, answers that are as right.
    """

    def __init__(self, root: str, new: Json, also: dict[str, list[Any]], **known: Any) -> None:
        self.root, self.also = root, also
        self.truth = deepcopy(new)
        for path, value in known.items():
            self.know(path, value)

    def path(self, path: str) -> str:
        return f"{self.root}.{path}"

    def know(self, path: str, value: Any, *, also: tuple[Any, ...] = ()) -> None:
        """Record a value; ``also`` are answers as right as it."""
        *before, last = path.split(".")
        held = self.truth
        for part in before:
            held = held[part]
        held[last] = value
        if also:
            self.also[self.path(path)] = list(also)

    def say(self, path: str, value: Any, printed: str | None = None) -> str:
        """Record a value and give back the words that print it."""
        self.know(path, value)
        return mark(self.path(path), str(value) if printed is None else printed)

    def add(self, path: str, value: Any, printed: str | None = None, within: str = "") -> str:
        """Add to a list; ``within`` is what of the new member the words print."""
        *before, last = path.split(".")
        held = self.truth
        for part in before:
            held = held[part]
        held[last].append(value)
        place = f"{path}[{len(held[last]) - 1}]" + (f".{within}" if within else "")
        return mark(self.path(place), str(value) if printed is None else printed)

    def again(self, path: str, words: str) -> str:
        """Words that print a value which is recorded already."""
        return mark(self.path(path), words)
