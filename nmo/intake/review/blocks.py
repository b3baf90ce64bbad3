"""The blocks of one order: what each is called, in which order, and why somebody has to look."""

from collections.abc import Iterator, Sequence

from nmo.intake.reading.answer import ExpiryKind
from nmo.intake.reading.answer import OrderType as PaperType
from nmo.intake.review import labels
from nmo.intake.review.as_read import OrderAsRead
from nmo.intake.review.paragraphs import paragraph_blocks
from nmo.intake.review.sheet import Block, Entry, Line, Value
from nmo.intake.review.sureness import Sureness

NOT_READ = "Not read. Enter it if the paper says it."
UNSURE = "Not sure: compare it with the paper."
MIDNIGHT = "T00:00"
ONE_OF_SEVERAL = (
    "The paper names more than one protected person. Each is recorded; empty the name of anybody"
    " whom it does not protect."
)
TWINS_DIFFER = "The other version of this order says something else. Compare both."


def blocks_of(order: OrderAsRead, sureness: Sureness) -> tuple[Block, ...]:
    """Every block of the order, as they stand on the paper."""
    return (
        *_heading(order, sureness),
        *_people(order, sureness),
        *paragraph_blocks(order, sureness),
        *_course(order, sureness),
    )


def why_look(path: str, value: Value, sureness: Sureness, *, must: bool = False) -> str:
    """Why somebody has to look at the value; empty where it may be taken as read.

    What is not on the paper and need not be there is no doubt; what must be there is one.
    """
    if said := why_whatever(path, sureness):
        return said
    if sureness.sure(path):
        return ""
    if value in ("", None, (), [], False):
        return NOT_READ if must else ""
    return UNSURE


def why_whatever(path: str, sureness: Sureness) -> str:
    """Why somebody has to look however surely it was read: versions differ, or reading asks."""
    differ = [TWINS_DIFFER] if sureness.differs(path) else []
    return " ".join([*differ, *sureness.asked(path)])


def _block(
    sureness: Sureness, path: str, title: str, *lines: Line, must: bool = False, why: str = ""
) -> Block:
    values = [line.value for line in lines if line.value]
    doubt = why or why_look(path, values[0] if values else "", sureness, must=must)
    asked = bool(why or why_whatever(path, sureness))
    return Block(
        key=path.replace("[", "-").replace("]", "").replace(".", "-"),
        title=title,
        lines=lines,
        sure=None if asked else sureness.of(path),
        why=doubt,
        place=sureness.place(path),
    )


def _heading(order: OrderAsRead, sureness: Sureness) -> Iterator[Block]:
    kind = Line(
        path="order_type",
        label="What the paper is",
        entry=Entry.ONE,
        value=order.order_type or "",
        choices=labels.TYPE_LABELS,
    )
    yield _block(sureness, "order_type", "What the paper is", kind, must=True)
    numbers = Line(
        path="case_numbers",
        label="Case numbers, one a line",
        entry=Entry.LINES,
        value=order.case_numbers,
    )
    yield _block(sureness, "case_numbers", "Case numbers", numbers, must=True)
    yield _block(
        sureness, "court", "Court", Line(path="court", label="Court", value=order.court or "")
    )
    made = Line(path="made_date", label="Made on", entry=Entry.DAY, value=order.made_date or "")
    yield _block(sureness, "made_date", "Made on", made, must=True)
    if order.changes_another:
        earlier = Line(
            path="amends_order_made",
            label="The earlier order was made on",
            entry=Entry.DAY,
            value=order.amends_order_made or "",
        )
        yield _block(sureness, "amends_order_made", "The earlier order", earlier)


def _people(order: OrderAsRead, sureness: Sureness) -> Iterator[Block]:
    yield from _respondent(order, sureness)
    yield from _applicants(order, sureness)
    for place, child in enumerate(order.children):
        at = f"children[{place}]"
        yield _block(
            sureness,
            at,
            f"Child {place + 1}",
            Line(path=f"{at}.name", label=f"Child {place + 1}: name", value=child.name or ""),
            Line(
                path=f"{at}.dob",
                label=f"Child {place + 1}: date of birth",
                entry=Entry.BIRTH,
                value=child.dob or "",
            ),
        )


def _respondent(order: OrderAsRead, sureness: Sureness) -> Iterator[Block]:
    respondent = order.respondent
    yield _block(
        sureness,
        "respondent.name",
        "Respondent",
        Line(path="respondent.name", label="Respondent’s name", value=respondent.name or ""),
        Line(
            path="respondent.aliases",
            label="Respondent’s other names, one a line",
            entry=Entry.LINES,
            value=respondent.aliases,
        ),
        must=True,
    )
    born = Line(
        path="respondent.dob",
        label="Respondent’s date of birth",
        entry=Entry.BIRTH,
        value=respondent.dob or "",
    )
    must = not order.changes_another  # the order that it changes has it
    yield _block(sureness, "respondent.dob", "Respondent’s date of birth", born, must=must)
    lives = Line(
        path="respondent.addresses",
        label="Respondent’s addresses, one a line",
        entry=Entry.LINES,
        value=respondent.addresses,
    )
    yield _block(sureness, "respondent.addresses", "Respondent’s addresses", lives)


def _applicants(order: OrderAsRead, sureness: Sureness) -> Iterator[Block]:
    """The applicant, and each beside her, whom somebody always has to look at."""
    for nth, applicant in enumerate((order.applicant, *order.further_applicants)):
        at = f"further_applicants[{nth - 1}]" if nth else "applicant"
        number = f" {nth + 1}" if nth else ""
        yield _block(
            sureness,
            f"{at}.name",
            f"Protected person{number}",
            Line(path=f"{at}.name", label=f"Applicant{number}’s name", value=applicant.name or ""),
            Line(
                path=f"{at}.aliases",
                label=f"Applicant{number}’s other names, one a line",
                entry=Entry.LINES,
                value=applicant.aliases,
            ),
            Line(
                path=f"{at}.address_confidential",
                label=f"Applicant{number}’s address is kept from the respondent",
                entry=Entry.YES,
                value=applicant.address_confidential,
            ),
            must=not order.changes_another,
            why=ONE_OF_SEVERAL if nth else "",
        )


def _course(order: OrderAsRead, sureness: Sureness) -> Iterator[Block]:
    if order.order_type is not PaperType.DISCHARGE:
        yield _expiry(order, sureness)
    notice = Line(
        path="notice",
        label="With or without notice",
        entry=Entry.ONE,
        value=order.notice or "",
        choices=labels.NOTICE_LABELS,
    )
    yield _block(sureness, "notice", "Notice", notice, must=not order.changes_another)
    hearing = Line(
        path="return_hearing.at",
        label="Next hearing",
        entry=Entry.MOMENT,
        value=(order.return_hearing.at if order.return_hearing else "") or "",
    )
    yield _block(sureness, "return_hearing", "Next hearing", hearing)


def _expiry(order: OrderAsRead, sureness: Sureness) -> Block:
    expiry = order.expiry
    at = (expiry.at if expiry else "") or ""
    fixed = expiry is not None and expiry.kind in (ExpiryKind.DATE, ExpiryKind.DATETIME)
    return _block(
        sureness,
        "expiry",
        "When it ends",
        Line(
            path="expiry.kind",
            label="When it ends",
            entry=Entry.ONE,
            value="fixed" if fixed else (expiry.kind if expiry else ""),
            choices=labels.EXPIRY_LABELS,
        ),
        Line(
            path="expiry.at",
            label="The day, and the time if it is stated",
            entry=Entry.MOMENT,
            value=at,
        ),
        *([_which_midnight()] if at.endswith(MIDNIGHT) else []),
        must=not order.changes_another,
        why=why_whatever("expiry", sureness) or " ".join(questions_of_end(order)),
    )


def _which_midnight() -> Line:
    return Line(
        path="expiry.midnight",
        label="Which midnight?",
        entry=Entry.MUST,
        choices=labels.MIDNIGHT_LABELS,
    )


def questions_of_end(order: OrderAsRead) -> Sequence[str]:
    """What is asked of every such end, however surely it was read, where reading asked nothing."""
    at = order.expiry.at if order.expiry else None
    if not at:
        return ()
    asked = []
    if at.endswith(MIDNIGHT):
        asked.append("Midnight may mean the start or the end of that day. Read the order.")
    if order.made_date and at[:10] < order.made_date:
        asked.append("This is before the day on which the order was made.")
    if order.return_hearing and order.return_hearing.at == at:
        asked.append("The next hearing is at the same time. Is it the end as well?")
    return asked
