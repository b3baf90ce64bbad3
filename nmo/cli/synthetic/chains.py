"""Order chains in every state in which a register holds them, as at a day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from nmo.cli.synthetic.terms import occupation_terms, other_terms, standard_terms
from nmo.law import (
    Effect,
    EndType,
    EventKind,
    Knew,
    MadeIn,
    Method,
    NoticeType,
    OrderType,
    When,
    parse_when,
)
from nmo.orders.shapes import AwarenessIn, CourtCheckIn, EndsIn, EventIn
from nmo.orders.words import Channel


@dataclass(frozen=True, kw_only=True)
class Chain:
    """What was made of one order: its kind, its events, and what shows that he knows."""

    label: str
    events: tuple[EventIn, ...]
    order_type: OrderType = OrderType.NMO
    made_in: MadeIn = MadeIn.FL401
    awareness: tuple[AwarenessIn, ...] = ()
    channel: Channel = Channel.COURT_EMAIL
    confirmed: bool = True


@dataclass(frozen=True)
class Scene:
    """What a chain is made from: the day, the place that the order names, and chance."""

    today: date
    place: str
    has_children: bool
    dice: Random

    def days(self, least: int, most: int) -> int:
        """A number of days."""
        return self.dice.randint(least, most)

    def ago(self, least: int, most: int) -> When:
        """A working hour of a day so many days ago."""
        day = self.today - timedelta(days=self.days(least, most))
        minutes = self.dice.choice(("00", "15", "30"))
        return parse_when(f"{day.isoformat()}T{self.dice.randint(10, 16)}:{minutes}")

    def ahead(self, least: int, most: int) -> EndsIn:
        """An end so many days ahead, mostly at four o'clock."""
        day = self.today + timedelta(days=self.days(least, most))
        hour = self.dice.choice(("16:00", "16:00", "16:00", "12:00", "23:59"))
        return EndsIn(
            end_type=EndType.SPECIFIED_DATE_TIME, at=parse_when(f"{day.isoformat()}T{hour}")
        )

    def made(self, at: When, **further: Any) -> EventIn:
        """The making of an ordinary order."""
        given = {
            "event": EventKind.MADE,
            "at": at,
            "notice_type": NoticeType.WITHOUT_NOTICE,
            "ends": self.ahead(20, 340),
            "conditions": standard_terms(self.place, self.dice, children=self.has_children),
        }
        return EventIn(**{**given, **further})


def _after(at: When, days: int, hour: str = "18:05") -> When:
    return parse_when(f"{(at.day + timedelta(days=days)).isoformat()}T{hour}")


EVIDENCE: Sequence[tuple[Method, str]] = (
    (Method.PERSONAL_PROCESS_SERVER, "a process server"),
    (Method.PERSONAL_BAILIFF, "a court bailiff"),
    (Method.PERSONAL_POLICE, "an officer"),
    (Method.PERSONAL_LEGAL_REP, "the applicant's solicitor"),
    (Method.PRESENT_IN_COURT, "the court"),
    (Method.TOLD_BY_OFFICER, "an officer"),
    (Method.TELEPHONE, "an officer"),
    (Method.JUDGMENT_OR_DOCUMENT_GIVEN, "the court"),
    (Method.ADMISSION_BY_RESPONDENT, "an officer"),
    (Method.RESPONDENT_RESPONDED_FL435, "the court"),
    (Method.SUBSTITUTED_BY_ORDER, "the court"),
)
REPORTS: Sequence[tuple[Method, str]] = (
    (Method.EMAIL, "the applicant's solicitor"),
    (Method.TEXT_OR_MESSAGING, "a process server"),
    (Method.SOCIAL_MEDIA, "a process server"),
    (Method.POST_OR_LETTERBOX, "the court"),
    (Method.SERVICE_DISPENSED_WITH, "the court"),
    (Method.OTHER, "a relative"),
)


def _knows(scene: Scene, made_at: When) -> tuple[AwarenessIn, ...]:
    method, by = scene.dice.choice(EVIDENCE)
    return (
        AwarenessIn(
            at=_after(made_at, 0 if method is Method.PRESENT_IN_COURT else 1),
            method=method,
            by=by,
            knew=scene.dice.choice(tuple(Knew)),
            evidenced=True,
            identity_checked="photograph on a driving licence",
        ),
    )


def _told_without_proof(scene: Scene, made_at: When) -> tuple[AwarenessIn, ...]:
    method, by = scene.dice.choice(REPORTS)
    return (AwarenessIn(at=_after(made_at, 1), method=method, by=by),)


def without_notice_and_told(scene: Scene) -> Chain:
    """In force, made without notice, with evidence that he knows."""
    at = scene.ago(3, 90)
    return Chain(
        label="in force, told",
        events=(scene.made(at, return_hearing_at=_after(at, 120, "10:00")),),
        awareness=_knows(scene, at),
    )


def without_notice_nobody_told(scene: Scene) -> Chain:
    """In force, made without notice, nothing shows that he knows."""
    return Chain(label="in force, nobody told", events=(scene.made(scene.ago(1, 20)),))


def without_notice_reported(scene: Scene) -> Chain:
    """In force, told but not evidenced."""
    at = scene.ago(2, 40)
    return Chain(
        label="in force, reported",
        events=(scene.made(at),),
        awareness=_told_without_proof(scene, at),
    )


def on_notice(scene: Scene) -> Chain:
    """In force, made on notice."""
    return Chain(
        label="in force, on notice",
        events=(scene.made(scene.ago(5, 200), notice_type=NoticeType.ON_NOTICE),),
    )


def from_the_feed(scene: Scene) -> Chain:
    """As the courts' feed brings it: conditions and notice unread, the end mostly too."""
    ends = scene.ahead(30, 300) if scene.dice.random() < 0.5 else None
    made = EventIn(event=EventKind.MADE, at=parse_when(scene.ago(0, 5).day.isoformat()), ends=ends)
    return Chain(
        label="not read yet",
        events=(made,),
        channel=Channel.HMCTS_ACRO_FEED,
        confirmed=False,
    )


def hearing_passed(scene: Scene) -> Chain:
    """Until the next hearing, which has passed with no outcome."""
    at = scene.ago(20, 40)
    ends = EndsIn(end_type=EndType.UNTIL_NEXT_HEARING)
    event = scene.made(at, ends=ends, return_hearing_at=_after(at, 14, "10:00"))
    return Chain(label="hearing passed", events=(event,), awareness=_knows(scene, at))


def no_fixed_end(scene: Scene) -> Chain:
    """Until further order."""
    at = scene.ago(30, 900)
    ends = EndsIn(end_type=EndType.NO_FIXED_END)
    return Chain(
        label="no fixed end", events=(scene.made(at, ends=ends),), awareness=_knows(scene, at)
    )


def varied(scene: Scene) -> Chain:
    """Varied since he knew, with each scope that a variation may have."""
    at = scene.ago(60, 120)
    effect = scene.dice.choice(tuple(Effect))
    change = EventIn(
        event=EventKind.VARIED,
        at=_after(at, 30, "10:00"),
        notice_type=NoticeType.ON_NOTICE,
        effect=effect,
        conditions=other_terms() if effect is not Effect.AMENDS else (),
        revoked_paragraphs=("4",) if effect is Effect.AMENDS else (),
    )
    return Chain(
        label=f"varied, {effect.value}",
        events=(scene.made(at), change),
        awareness=_knows(scene, at),
    )


def extended(scene: Scene) -> Chain:
    """Extended before it ended."""
    at = scene.ago(200, 300)
    first_end = EndsIn(end_type=EndType.SPECIFIED_DATE_TIME, at=_after(at, 180, "16:00"))
    longer = EventIn(
        event=EventKind.EXTENDED, at=_after(at, 170, "11:00"), ends=scene.ahead(60, 180)
    )
    return Chain(
        label="extended",
        events=(scene.made(at, ends=first_end), longer),
        awareness=_knows(scene, at),
    )


def discharged(scene: Scene) -> Chain:
    """Discharged by the court."""
    at = scene.ago(60, 200)
    over = EventIn(event=EventKind.DISCHARGED, at=_after(at, 40, "11:30"))
    return Chain(label="discharged", events=(scene.made(at), over), awareness=_knows(scene, at))


def over(scene: Scene) -> Chain:
    """Ended by time."""
    at = scene.ago(400, 1500)
    ends = EndsIn(end_type=EndType.SPECIFIED_DATE_TIME, at=_after(at, 365, "16:00"))
    return Chain(label="ended", events=(scene.made(at, ends=ends),), awareness=_knows(scene, at))


def replaced_by_one_not_held(scene: Scene) -> Chain:
    """Superseded by an order that is not on the register."""
    at = scene.ago(60, 200)
    replaced = EventIn(
        event=EventKind.SUPERSEDED,
        at=_after(at, 28, "10:30"),
        superseded_by=f"NOT-HELD-{scene.days(1000, 9999)}",
    )
    return Chain(
        label="successor not held", events=(scene.made(at), replaced), awareness=_knows(scene, at)
    )


def withdrawn(scene: Scene) -> Chain:
    """Ended with the family proceedings in which it was made, or said to."""
    at = scene.ago(60, 200)
    gone = EventIn(event=EventKind.WITHDRAWN_WITH_PROCEEDINGS, at=_after(at, 50, "15:00"))
    made_in = scene.dice.choice((MadeIn.OTHER_FAMILY_PROCEEDINGS, MadeIn.FL401))
    return Chain(label="withdrawn", events=(scene.made(at), gone), made_in=made_in)


def not_yet(scene: Scene) -> Chain:
    """Made, to take effect later."""
    event = scene.made(scene.ago(1, 3), effective_from=scene.ahead(3, 10).at)
    return Chain(label="not yet in force", events=(event,))


def ends_at_midnight(scene: Scene) -> Chain:
    """The paper says midnight of a day, which is this day or the next."""
    day = (scene.today + timedelta(days=scene.days(0, 60))).isoformat()
    ends = EndsIn(end_type=EndType.SPECIFIED_DATE_TIME, at=parse_when(f"{day}T00:00"))
    at = scene.ago(20, 90)
    return Chain(
        label="ends at midnight", events=(scene.made(at, ends=ends),), awareness=_knows(scene, at)
    )


def occupation(scene: Scene) -> Chain:
    """An occupation order, with a power of arrest that runs, has run out, or was not attached."""
    at = scene.ago(20, 90)
    until = scene.dice.choice((scene.ahead(10, 60).at, _after(at, 10, "16:00"), None))
    terms = occupation_terms(scene.place, until)
    return Chain(
        label="occupation order",
        order_type=OrderType.OCCUPATION,
        events=(scene.made(at, conditions=terms, notice_type=NoticeType.ON_NOTICE),),
    )


def undertaking(scene: Scene) -> Chain:
    """A promise to the court."""
    given = scene.made(
        scene.ago(10, 90), event=EventKind.UNDERTAKING_GIVEN, notice_type=NoticeType.ON_NOTICE
    )
    return Chain(label="undertaking", order_type=OrderType.UNDERTAKING, events=(given,))


OTHER_KINDS = tuple(
    kind
    for kind in OrderType
    if kind not in {OrderType.NMO, OrderType.OCCUPATION, OrderType.UNDERTAKING}
)


def other_kind(scene: Scene) -> Chain:
    """Any of the other kinds of order that officers meet."""
    kind = scene.dice.choice(OTHER_KINDS)
    short = kind in {OrderType.DVPN, OrderType.DVPO, OrderType.DAPN}
    made = scene.made(
        scene.ago(0, 1) if short else scene.ago(5, 60),
        conditions=other_terms(),
        ends=scene.ahead(1, 2) if short else scene.ahead(30, 300),
        notice_type=scene.dice.choice(tuple(NoticeType)),
    )
    return Chain(label=kind.value, order_type=kind, events=(made,), made_in=MadeIn.OTHER)


WEIGHTED: tuple[tuple[int, Callable[[Scene], Chain]], ...] = (
    (26, without_notice_and_told),
    (9, without_notice_nobody_told),
    (5, without_notice_reported),
    (12, on_notice),
    (8, from_the_feed),
    (5, hearing_passed),
    (4, no_fixed_end),
    (6, varied),
    (4, extended),
    (4, discharged),
    (8, over),
    (2, replaced_by_one_not_held),
    (1, withdrawn),
    (1, not_yet),
    (1, ends_at_midnight),
    (4, occupation),
    (2, undertaking),
    (4, other_kind),
)


def chain(number: int, scene: Scene) -> Chain:
    """A chain by chance; the first orders of a register show every kind once."""
    if number < len(WEIGHTED):
        return WEIGHTED[number][1](scene)
    weights = [weight for weight, _ in WEIGHTED]
    return scene.dice.choices([make for _, make in WEIGHTED], weights)[0](scene)


def court_checks(scene: Scene) -> tuple[CourtCheckIn, ...]:
    """Some orders were checked with the court, lately or long ago."""
    if scene.dice.random() > 0.3:
        return ()
    return (CourtCheckIn(on=scene.today - timedelta(days=scene.days(0, 80))),)
