"""The case in short, and what is said to have happened: her words apart from the officer's."""

from collections.abc import Iterator

from nmo.breaches.case import ConditionAlleged
from nmo.breaches.labels import (
    KNOWN_LABELS,
    MEANS_LABELS,
    REPORTER_LABELS,
    STATUS_LABELS,
    THROUGH_LABELS,
)
from nmo.breaches.pack.blocks import Facts, Para, Quote, Section, Sub, Table
from nmo.breaches.pack.dossier import Dossier
from nmo.breaches.pack.saying import alleged_in_a_sentence, alleged_said, begun, step_said
from nmo.breaches.steps.table import STEPS
from nmo.breaches.words import Reporter, StepKind
from nmo.law import speak_moment, speak_when
from nmo.reference.words import PackWord

SHOWN_TO_ALL = frozenset({Reporter.PROTECTED_PERSON, Reporter.OFFICER})
_SHOWN_STEPS = frozenset(
    {
        StepKind.ATTENDED,
        StepKind.ARREST_DECISION,
        StepKind.ALSO_ARRESTED,
        StepKind.INTERVIEWED,
        StepKind.BEFORE_COURT,
        StepKind.RELEASED,
        StepKind.CRIME_RECORDED,
        StepKind.EXCUSE_RAISED,
        StepKind.ADVICE_ASKED,
        StepKind.ADVICE_GIVEN,
        StepKind.CHARGED,
        StepKind.COURT_DATE,
        StepKind.COURT_RESULT,
        StepKind.OUTCOME,
    }
)


def case_summary(dossier: Dossier) -> Section:
    """What a prosecutor reads first."""
    case, order = dossier.case, dossier.file.order
    return Section(
        key="summary",
        title="Case summary",
        form=dossier.words[PackWord.CASE_SUMMARY],
        blocks=(
            Para(
                f"{dossier.typed(dossier.file.respondent.name)} is bound by the "
                f"{order.order_name.lower()} {order.order_ref}, which protects "
                f"{' and '.join(dossier.protected) or 'nobody who is named'}. It is alleged that "
                f"the order was broken {alleged_in_a_sentence(dossier.account.when)}."
            ),
            Para(dossier.path),
            Facts(
                (
                    ("Reported", f"{speak_moment(case.reported_at)}, by {_reporter(dossier)}"),
                    ("Recorded", f"{speak_moment(case.recorded_at)} by {case.recorded_by}"),
                    ("Stands at", STATUS_LABELS[case.status]),
                )
            ),
            Sub("What was done"),
            _steps(dossier),
        ),
    )


def what_happened(dossier: Dossier) -> Section:
    """The account that counts; the protected person's words are hers and stand by themselves."""
    account = dossier.account
    return Section(
        key="happened",
        title="What is said to have happened",
        blocks=(
            Facts(
                (
                    ("When", begun(alleged_said(account.when))),
                    ("Where", where_said(dossier)),
                    ("By what means", ", ".join(MEANS_LABELS[each] for each in account.means)),
                    ("Whose act", _whose(dossier)),
                    ("Named as", dossier.typed(account.named_as)),
                    ("Children present", KNOWN_LABELS[account.children_present]),
                    ("Weapons", KNOWN_LABELS[account.weapons]),
                    ("Injuries", dossier.typed(account.injuries)),
                )
            ),
            Sub("The officer’s summary"),
            Para(dossier.typed(account.happened)),
            Sub("The protected person’s own words"),
            Quote("The protected person", dossier.typed(account.her_words))
            if account.her_words
            else Para("The protected person’s own words are not recorded."),
            *_other_party(dossier),
            Sub("The paragraphs that are said to be broken"),
            Table(
                head=("Paragraph", "The court’s words, as they stood then", "Through others"),
                rows=tuple(_condition(dossier, each) for each in account.conditions),
                widths=(2, 9, 3),
                none="Which paragraph it was is not known yet.",
            ),
            *_corrected(dossier),
        ),
    )


def where_said(dossier: Dossier) -> str:
    """The place, unless it is confidential: then it stands on the sensitive schedule alone."""
    account = dossier.account
    if not account.where:
        return "Not recorded"
    if not account.where_confidential:
        return dossier.typed(account.where)
    return "[withheld]" if dossier.is_disclosure else "Confidential: see the sensitive schedule"


def _reporter(dossier: Dossier) -> str:
    case = dossier.case
    who = REPORTER_LABELS[case.reporter].lower()
    named = case.reporter_name and (not dossier.is_disclosure or case.reporter in SHOWN_TO_ALL)
    return f"{who} ({dossier.typed(case.reporter_name)})" if named else who


def _whose(dossier: Dossier) -> str:
    account = dossier.account
    through = THROUGH_LABELS[account.through]
    named = dossier.typed(account.third_party) if account.third_party else ""
    return f"{through}: {named}" if named else through


def _condition(dossier: Dossier, condition: ConditionAlleged) -> tuple[str, str, str]:
    text = dossier.typed(condition.text) or "Its words are not held."
    allowed = "; ".join(dossier.typed(each) for each in condition.exceptions)
    words = f"{text} Except: {allowed}" if allowed else text
    return (
        condition.paragraph,
        words if condition.held else f"{words} (No such paragraph was held when it was reported.)",
        "Forbidden too" if condition.third_party else "Not in its words",
    )


def _other_party(dossier: Dossier) -> Iterator[Sub | Quote]:
    said = dossier.account.other_party_alleges
    if said:
        yield Sub("What the other party alleges")
        yield Quote("The other party", dossier.typed(said))


def _corrected(dossier: Dossier) -> Iterator[Sub | Table]:
    earlier = [each for each in dossier.case.accounts if each.known_until is not None]
    if earlier and not dossier.is_disclosure:
        yield Sub("Earlier accounts, which were corrected")
        yield Table(
            head=("Account", "Recorded", "Said", "Corrected because"),
            rows=tuple(
                (
                    str(each.number),
                    f"{speak_moment(each.known_from)} by {each.by}",
                    each.happened,
                    _because_after(dossier, each.number),
                )
                for each in earlier
            ),
            widths=(2, 4, 6, 4),
        )


def _because_after(dossier: Dossier, number: int) -> str:
    later = (each.because for each in dossier.case.accounts if each.number == number + 1)
    return next(later, "")


def _steps(dossier: Dossier) -> Table:
    """What was done. The form for disclosure leaves out the officers' free words."""
    rows = []
    for step in dossier.case.counting:
        if step.kind in _SHOWN_STEPS:
            words = "" if dossier.is_disclosure else step.words
            said = " ".join(filter(None, (f"{step_said(step)}.", words)))
            rows.append((speak_when(step.at), STEPS[step.kind].title, said, step.by))
    return Table(
        head=("When", "What", "How", "Recorded by"),
        rows=tuple(rows),
        widths=(3, 3, 7, 3),
        none="Nothing has been recorded of what was done.",
    )
