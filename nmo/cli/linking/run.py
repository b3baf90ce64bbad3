"""A list linked part by part, so that a stopped run goes on where it was."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from nmo.cli.exits import CannotAnswer, DoneInPart, Refused
from nmo.cli.linking.asked import (
    WANTED,
    Asked,
    refuse_what_cannot_be_written,
)
from nmo.cli.linking.engine import Engine, plainly, refuse_without
from nmo.cli.linking.parts import FIELDS, Incident, parts_of
from nmo.cli.linking.progress import Place, Progress, alone, begin, finish, keep, kept, pieces
from nmo.cli.linking.report import Report, Teller
from nmo.cli.linking.sample import Sample
from nmo.cli.linking.written import write_links, write_rejected
from nmo.cli.lists import PeopleList, open_list
from nmo.cli.purposes import purpose

if TYPE_CHECKING:
    from nmo.access import Actor
    from nmo.checks.linking import Figures, LinkedPerson

MEMORY = "4GB"


def link_file(asked: Asked, *, as_json: bool) -> None:
    """Link the list, say what came of it, and leave the answer under its name or not at all.

    Raises Refused (the list is none, or no row of it could be read), DoneInPart (some could
    not), CannotAnswer (no orders, no room, no memory), WrongUse, NotPermitted.
    """
    refuse_without(asked.engine)
    listed = open_list(asked.incidents, wanted=WANTED, needed="incident_id")
    with closing(listed.file):
        refuse_what_cannot_be_written(asked)
        if not set(listed.columns) & set(FIELDS):
            raise Refused(
                f"The file has nothing to look for. Give it any of: {', '.join(FIELDS)}. "
                "Nothing was asked."
            )
        from nmo.cli.ready import ready

        with ready() as environment, plainly():
            report = _linked(asked, listed, Engine(asked.engine, environment.spark_master))
    report.print(as_json=as_json)
    _end(asked, report.figures)


def _end(asked: Asked, figures: "Figures") -> None:
    if not figures.not_read:
        return
    rest = f"{figures.not_read} rows could not be read; they are in {asked.rejected} with why."
    if figures.not_read == figures.incidents:
        raise Refused(f"No row could be read. {rest}")
    raise DoneInPart(f"Done in part: {rest}")


def _linked(asked: Asked, listed: PeopleList, engine: Engine) -> Report:
    from nmo.access.clock import now
    from nmo.checks.linking import end_linking
    from nmo.cli.ready import operator

    by, why, moment = operator(asked.as_user), purpose(asked.reason, asked.incident), now()
    place = asked.place
    sample = Sample(asked.sample)
    with alone(place):
        progress = _begun(asked, listed, place, by=by, now=moment)
        with pieces(place) as folder:
            work = _Work(asked, listed, place, sample, engine, folder)
            progress = _all_parts(work, progress, now=moment)
        figures = _figures(progress)
        end_linking(
            progress.ref,
            figures,
            engine=asked.engine,
            learnt_from=sample.questions,
            by=by,
            purpose=why,
            now=now(),
        )
        finish(place, any_rejected=bool(figures.not_read))
    return Report(
        asked=asked, figures=figures, weights_version=progress.weights_version, sample=sample
    )


def _begun(
    asked: Asked, listed: PeopleList, place: Place, *, by: "Actor", now: datetime
) -> Progress:
    """Where an earlier run of the same list stopped, or the beginning, recorded in the log."""
    from nmo.checks.errors import NothingLoaded
    from nmo.checks.linking import begin_linking, weights_in_force
    from nmo.cli.speaking import tell

    sha256 = listed.letters.sha256
    progress = kept(place, sha256=sha256, engine=asked.engine, weights_version=weights_in_force())
    if progress is not None:
        tell(f"Going on after row {progress.rows:,} of {asked.incidents.name}.")
    try:
        ref = begin_linking(sha256, by=by, purpose=purpose(asked.reason, asked.incident), now=now)
    except NothingLoaded as error:
        raise CannotAnswer(
            "No source of orders has ever been loaded here, so nobody found would mean nothing."
        ) from error
    progress = progress or Progress(sha256=sha256, engine=asked.engine, ref=ref)
    begin(place, progress)
    return replace(progress, ref=ref)


@dataclass(frozen=True, slots=True)
class _Work:
    """What the parts of one link are worked on with."""

    asked: Asked
    listed: PeopleList
    place: Place
    sample: Sample
    engine: Engine
    folder: Path


def _all_parts(work: _Work, progress: Progress, *, now: datetime) -> Progress:
    from nmo.checks.linking import incident_linker
    from nmo.law import london_day

    parts = parts_of(work.listed, after=progress.rows, today=london_day(now))
    with (
        closing(parts),
        Teller(work.asked.incidents.name, progress.rows) as teller,
        work.engine.join(work.folder) as join,
        incident_linker(work.folder, now=now, memory=MEMORY, join=join) as linker,
    ):
        for part in parts:
            linked = linker.link({i.number: i.question for i in part if i.question})
            progress = _written(work.place, progress, part, linked)
            progress = replace(progress, weights_version=linker.weights_version)
            keep(work.place, progress)
            work.sample.take(part, linked)
            teller.done(progress.rows)
        work.sample.compare(linker)
    return replace(progress, weights_version=linker.weights_version)


def _written(
    place: Place,
    progress: Progress,
    part: Sequence[Incident],
    linked: "dict[int, list[LinkedPerson]]",
) -> Progress:
    figures = _figures(progress) + _figures_of(part, linked)
    return replace(
        progress,
        rows=progress.rows + len(part),
        links_bytes=write_links(place.links_so_far, part, linked),
        rejected_bytes=write_rejected(place.rejected_so_far, part),
        figures=asdict(figures),
    )


def _figures(progress: Progress) -> "Figures":
    from nmo.checks.linking import Figures

    return Figures(**progress.figures)


def _figures_of(part: Sequence[Incident], linked: "dict[int, list[LinkedPerson]]") -> "Figures":
    from nmo.checks.linking import Figures

    read = [each for each in part if each.question is not None]
    without = [each for each in read if not linked.get(each.number)]
    return Figures(
        incidents=len(part),
        linked=len(read) - len(without),
        without_a_match=len(without),
        read_in_part=sum(bool(each.question and each.question.problems) for each in without),
        not_read=len(part) - len(read),
        links=sum(len(linked.get(each.number, ())) for each in read),
    )
