"""What is kept beside a synthetic register: its labels."""

import csv
from collections.abc import Iterable
from pathlib import Path

from nmo.orders.shapes import OrderIn
from nmo.orders.words import PartyRole
from nmo.pages.synthetic import is_synthetic

LABELS = "synthetic-labels.csv"


def is_filled() -> bool:
    """Whether synthetic orders were recorded here before."""
    return is_synthetic()


def write_labels(home: Path, labels: Iterable[tuple[OrderIn, str, str]]) -> None:
    """Write which order is which chain, and who is who, for benchmarks and for finding one."""
    with (home / LABELS).open("w", newline="", encoding="utf-8") as file:
        sheet = csv.writer(file)
        sheet.writerow(("order_ref", "person_ref", "role", "name", "chain", "culture"))
        for order, chain, culture in labels:
            for party in order.parties:
                if party.role is not PartyRole.RELEVANT_CHILD:
                    sheet.writerow(
                        (order.order_ref, party.person_ref, party.role, party.name, chain, culture)
                    )
