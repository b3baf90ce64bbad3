"""Which papers of the order are exhibits, under which reference, and which stay out and why."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from nmo import law
from nmo.breaches.case import Case
from nmo.breaches.case_file import CaseFile, PaperInFile
from nmo.breaches.pack.drawn import Drawn
from nmo.breaches.pack.saying import at_said
from nmo.breaches.pack.withholding import Withholding, found_in
from nmo.breaches.words import StepKind
from nmo.orders.labels import DOCUMENT_LABELS, EVENT_LABELS
from nmo.orders.words import DocumentKind

THE_ORDER = frozenset({DocumentKind.ORDER, DocumentKind.WELSH_ORDER})
NOT_IN_FORCE_THEN = "It is of something that the court did after the alleged time."
FAMILY_PAPER = "A paper of the family proceedings: no permission of the court is recorded."
NOT_DRAWN_FOR_DEFENCE = (
    "A confidential detail is held in this case, and this paper cannot be searched for it "
    "throughout. A person must check a copy of it first."
)
TELLS = "A confidential detail stands in it. A person must make a copy without it first."


@dataclass(frozen=True, kw_only=True)
class Exhibit:
    """A paper that the officer produces. left_out: why its pages are not in this form; or empty."""

    ref: str
    title: str
    paper: PaperInFile
    of_awareness: tuple[int, ...] = ()
    drawn: Drawn = Drawn()  # noqa: RUF009  a frozen value
    left_out: str = ""


@dataclass(frozen=True, kw_only=True)
class NotAnExhibit:
    """A paper that is held and does not go into the pack at all, and why."""

    paper: PaperInFile
    because: str


def initials(name: str) -> str:
    """The letters before an exhibit's number: JS of Jane Smith."""
    letters = [word[0] for word in name.replace("-", " ").split() if word[0].isalpha()]
    return "".join(letters).upper() or "NMO"


def chosen(file: CaseFile, producer: str) -> tuple[tuple[Exhibit, ...], tuple[NotAnExhibit, ...]]:
    """The exhibits, the order and its variations first, then what shows that he knew of it."""
    going, staying = [], []
    for paper in file.papers:
        because = _why_not(paper, file)
        if because:
            staying.append(NotAnExhibit(paper=paper, because=because))
        else:
            going.append(paper)
    going.sort(key=lambda paper: (_is_of_awareness(paper, file), paper.number))
    prefix = initials(producer)
    return (
        tuple(
            Exhibit(
                ref=f"{prefix}/{number}",
                title=_title(paper, file),
                paper=paper,
                of_awareness=awareness_of(paper, file),
            )
            for number, paper in enumerate(going, start=1)
        ),
        tuple(staying),
    )


def why_left_out(exhibit: Exhibit, drawn: Drawn, withholding: Withholding) -> str:
    """Why the pages of this paper do not go into this form; empty where they do.

    A picture of a page cannot be gone through as words are. So where anything confidential is held
    in the case, only a paper whose words are all that can be seen on it is shown, and only when
    none of those words tells of it.
    """
    if not withholding.is_disclosure or not withholding.kept_back:
        return ""
    if found_in(f"{exhibit.paper.name}\n{drawn.words}", withholding.kept_back):
        return TELLS
    return "" if drawn.only_words and drawn.pages else NOT_DRAWN_FOR_DEFENCE


def not_shown(exhibit: Exhibit, withholding: Withholding) -> str:
    """What of this paper could not be shown as pages, and where it is; empty where all is shown."""
    if not exhibit.drawn.problem:
        return ""
    attached = "The original is attached."
    where = "Ask the officer in the case for it." if withholding.is_disclosure else attached
    return f"{exhibit.drawn.problem} {where}"


def permitted(case: Case) -> bool:
    """Whether the family court's permission to use papers of its proceedings is recorded."""
    steps = [step for step in case.counting if step.kind is StepKind.EVIDENCE]
    said = [step for step in steps if step.values.get("kind") == "court_permission"]
    return bool(said) and said[-1].values.get("state") == "held"


def awareness_of(paper: PaperInFile, file: CaseFile) -> tuple[int, ...]:
    """The entries of knowledge whose evidence this paper is."""
    return tuple(sorted(each.number for each in file.awareness if each.paper == paper.number))


def _is_of_awareness(paper: PaperInFile, file: CaseFile) -> bool:
    return paper.kind not in THE_ORDER and bool(
        awareness_of(paper, file) or paper.kind is DocumentKind.STATEMENT_OF_SERVICE
    )


def _why_not(paper: PaperInFile, file: CaseFile) -> str:
    events = _events_of(paper, file)
    then = _applied_then(file)
    if events and then and not any(number in then for number in events):
        return NOT_IN_FORCE_THEN
    if paper.kind is not DocumentKind.OTHER or permitted(file.case):
        return ""
    told_of = awareness_of(paper, file)
    methods = {each.method for each in file.history.awareness if each.number in told_of}
    told_otherwise = methods - {law.Method.JUDGMENT_OR_DOCUMENT_GIVEN}
    return "" if told_otherwise else FAMILY_PAPER


def _events_of(paper: PaperInFile, file: CaseFile) -> Mapping[int, law.Event]:
    live = (event for event in file.history.events if event.known_until is None)
    return {event.number: event for event in live if event.document == paper.sha256}


def _applied_then(file: CaseFile) -> frozenset[int]:
    """The numbers of the court's acts that had taken effect at some moment of the alleged time."""
    return frozenset(
        event.number
        for position in file.case.frozen[-1].positions
        if position.course
        for event in position.course.applied
    )


def _title(paper: PaperInFile, file: CaseFile) -> str:
    return "; ".join([DOCUMENT_LABELS[paper.kind], *_acts(_events_of(paper, file).values())])


def _acts(events: Iterable[law.Event]) -> Iterator[str]:
    for event in events:
        yield f"{EVENT_LABELS[event.kind].lower()} {at_said(event.at)}"
