"""The block of a statement of service."""

from nmo.intake.reading.answer import ServiceRead
from nmo.intake.review import labels
from nmo.intake.review.awareness import failed
from nmo.intake.review.sheet import Block, Entry, Line
from nmo.intake.review.sureness import PRE_ACCEPT, Sureness

UNSURE = "Not sure: compare it with the paper."
FAILED = "It says that the respondent was not served, so it is no evidence of knowledge."
SAID = ("served_name", "served_at", "method")


def service_block(service: ServiceRead, number: int, sureness: Sureness, *, counts: bool) -> Block:
    """What the statement says, and whether it counts for this order.

    `number` is its place among the statements of the papers, from 0; `counts` whether it names
    this order's respondent and case.
    """
    at = f"services[{number}]"
    least = min(sureness.of(name) or 0.0 for name in SAID)
    unsure = "" if least >= PRE_ACCEPT and counts else UNSURE
    return Block(
        key=f"services-{number}",
        title="Statement of service",
        lines=(
            Line(path=f"{at}.served_name", label="Who was served", value=service.served_name or ""),
            Line(
                path=f"{at}.served_at",
                label="When, to the minute if it is stated",
                entry=Entry.MOMENT,
                value=service.served_at or "",
            ),
            Line(
                path=f"{at}.method",
                label="How",
                entry=Entry.ONE,
                value=service.method or "",
                choices=labels.SERVED_LABELS,
            ),
            Line(path=f"{at}.place", label="Where", value=service.place or ""),
            Line(path=f"{at}.server_name", label="By whom", value=service.server_name or ""),
            Line(
                path=f"{at}.server_role",
                label="Who that is",
                entry=Entry.ONE,
                value=service.server_role or "",
                choices=labels.SERVER_LABELS,
            ),
            Line(
                path=f"{at}.signed_date",
                label="Signed on",
                entry=Entry.DAY,
                value=service.signed_date or "",
            ),
            Line(
                path=f"{at}.counts",
                label="It counts as evidence that the respondent of this order knew of it",
                entry=Entry.YES,
                value=counts and not failed(service),
            ),
        ),
        sure=least,
        why=FAILED if failed(service) else " ".join(sureness.asked("")) or unsure,
        place=next(filter(None, map(sureness.place, ("served_at", *SAID, ""))), None),
    )
