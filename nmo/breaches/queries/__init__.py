"""Every read about breaches, masked to what the reader may see."""

from nmo.breaches.queries.csv_out import Exported, breaches_csv
from nmo.breaches.queries.doubles import DoubleShown
from nmo.breaches.queries.file import case_file
from nmo.breaches.queries.lists import BreachLine, BreachList, breaches
from nmo.breaches.queries.narrowing import Narrowed, Waiting, Whose
from nmo.breaches.queries.of_order import BreachOfOrder, breaches_of_order
from nmo.breaches.queries.officers import officers_with_breaches
from nmo.breaches.queries.page import breach_page
from nmo.breaches.queries.shown import BreachShown, PackShown
from nmo.breaches.queries.timeline import LineShown

__all__ = [
    "BreachLine",
    "BreachList",
    "BreachOfOrder",
    "BreachShown",
    "DoubleShown",
    "Exported",
    "LineShown",
    "Narrowed",
    "PackShown",
    "Waiting",
    "Whose",
    "breach_page",
    "breaches",
    "breaches_csv",
    "breaches_of_order",
    "case_file",
    "officers_with_breaches",
]
