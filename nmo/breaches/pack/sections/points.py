"""The points to prove: what is held of each, and what is missing."""

from nmo.breaches.labels import POINT_LABELS, POINT_STATE_LABELS
from nmo.breaches.pack.blocks import Para, Section, Table
from nmo.breaches.pack.dossier import Dossier


def points(dossier: Dossier) -> Section:
    """One row for each point, with the law that it comes from."""
    rows = tuple(
        (
            f"{POINT_LABELS[point.kind]}. {point.source}",
            POINT_STATE_LABELS[point.state],
            _list(dossier, point.held) or "Nothing",
            _list(dossier, point.missing) or "Nothing",
        )
        for point in dossier.points
    )
    return Section(
        key="points",
        title="Points to prove",
        blocks=(
            Para("How each point stands on what the register holds. Whether it is proved is for "
                 "the court."),
            Table(
                head=("Point", "Stands", "Held", "Missing"),
                rows=rows,
                widths=(4, 2, 5, 5),
            ),
        ),
    )  # fmt: skip


def _list(dossier: Dossier, items: tuple[str, ...]) -> str:
    return "\n".join(dossier.typed(each) for each in items)
