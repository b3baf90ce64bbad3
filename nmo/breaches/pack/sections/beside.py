"""What stands beside the breach: earlier ones, look-ups made, bail, and evidence by kind."""

from collections.abc import Iterator

from nmo.breaches.labels import STATUS_LABELS
from nmo.breaches.pack.blocks import Block, Bullets, Para, Section, Sub, Table
from nmo.breaches.pack.checklist import CHECKLIST, state_of
from nmo.breaches.pack.dossier import Dossier
from nmo.breaches.pack.saying import at_said, value_said
from nmo.breaches.steps.table import CHOICES, STEPS
from nmo.breaches.words import StepKind
from nmo.law import speak_moment
from nmo.reference.words import PackWord


def earlier(dossier: Dossier) -> Section:
    """Other breaches of the order, the pair and the respondent, of every force."""
    rows = tuple(
        (
            each.ref,
            speak_moment(each.started_at),
            "The same order" if each.same_order else each.order_ref,
            "The same two people" if each.same_pair else "Somebody else is protected",
            each.force,
            STATUS_LABELS[each.status],
        )
        for each in sorted(dossier.file.earlier, key=lambda each: each.started_at)
    )
    others = tuple(
        f"{each.order_name} {each.order_ref}: {each.standing}" for each in dossier.file.other_orders
    )
    return Section(
        key="earlier",
        title="Earlier breaches",
        blocks=(
            Table(
                head=("Breach", "When", "Order", "Between", "Force", "Stands at"),
                rows=rows,
                widths=(3, 4, 4, 3, 4, 3),
                none="No other breach by this person is on the register.",
            ),
            *((Sub("Other orders between the two"), Bullets(others)) if others else ()),
        ),
    )


def look_ups(dossier: Dossier) -> Section:
    """Who asked the register about this order, when and why."""
    rows = tuple(
        (speak_moment(each.at), each.by, each.force, each.reason, each.answer)
        for each in sorted(dossier.file.look_ups, key=lambda each: each.at)
    )
    return Section(
        key="look-ups",
        flows=True,
        title="Look-ups made",
        blocks=(
            Para("Checks of the register that showed this order, as its sealed log has them."),
            Table(
                head=("When", "Who", "Force", "Why", "Answer"),
                rows=rows,
                widths=(4, 4, 4, 3, 4),
                none="Nobody’s check of the register showed this order.",
            ),
        ),
    )


def bail(dossier: Dossier) -> Section:
    """The conditions that were set, and every condition of the order that they do not cover."""
    return Section(key="bail", flows=True, title="Bail conditions", blocks=tuple(_bail(dossier)))


def _bail(dossier: Dossier) -> Iterator[Block]:
    steps = [step for step in dossier.case.counting if step.kind is StepKind.BAIL_CONDITIONS]
    if not steps:
        yield Para("No bail conditions are recorded.")
    fields = {field.name: field for field in STEPS[StepKind.BAIL_CONDITIONS].fields}
    for step in steps:
        by = value_said(fields["by"], step.values.get("by", ""))
        yield Para(f"Set by {by.lower()} {at_said(step.at)}: {dossier.typed(step.words)}")
    if dossier.gaps is not None:
        yield Sub("Conditions of the order that bail does not cover")
        gaps = tuple(dossier.typed(gap.text) for gap in dossier.gaps)
        yield Bullets(gaps) if gaps else Para("None was found.")
    views = dossier.case.last(StepKind.HER_VIEWS_ON_BAIL)
    if views and not dossier.is_disclosure:
        yield Sub("What the protected person said of bail")
        said = CHOICES["Views"].get(str(views.values.get("views")), "")
        yield Para(" ".join(filter(None, (f"{said}.", views.words))))


def evidence(dossier: Dossier) -> Section:
    """The checklist for domestic abuse, with what the register knows of each item."""
    rows = tuple((item.title, *state_of(item, dossier.case, dossier.file)) for item in CHECKLIST)
    return Section(
        key="checklist",
        title="Evidence checklist",
        form=dossier.words[PackWord.ABUSE_CHECKLIST],
        blocks=(
            Table(
                head=("Evidence", "How far", "Reference"),
                rows=tuple((title, state, dossier.typed(ref)) for title, state, ref in rows),
                widths=(7, 5, 4),
            ),
        ),
    )
