"""A whole list of questions from a CSV file, an answer a line."""

from contextlib import closing
from pathlib import Path
from typing import IO

from nmo.cli.checking.askers import Asker, answered
from nmo.cli.checking.asking import Asking
from nmo.cli.checking.rows import COLUMNS, lines_of
from nmo.cli.exits import CannotAnswer, DoneInPart, Refused, WrongUse
from nmo.cli.lists import PeopleList, open_list
from nmo.cli.lists.whole import part_of, written_whole

MOST_NAMED = 20


def ask_batch(asking: Asking, questions: Path | None, answers: Path | None) -> None:
    """Write an answer for every question; a row that cannot be asked gets a *cannot answer*.

    The answers stand under their name when all are there. Raises DoneInPart (exit 6) naming rows
    that could not be asked, CannotAnswer where there were no others, Refused where the file is
    no list of questions.
    """
    if questions is None or answers is None:
        raise WrongUse("Give both --batch QUERIES.csv and --out ANSWERS.jsonl.")
    if asking.text or asking.at or any(asking.fields.values()):
        raise WrongUse("With --batch the questions stand in the file, and nowhere else.")
    taken = (answers, part_of(answers))
    if questions.exists() and any(each.exists() and each.samefile(questions) for each in taken):
        raise WrongUse("--out names the file of questions itself. Give another file.")
    from nmo.cli.ready import ready

    listed = open_list(questions, wanted=COLUMNS, needed="query_id")
    with closing(listed.file), ready(), written_whole(answers) as out:
        written, unanswered = _write_answers(asking, listed, out)
    _end(written, unanswered)


def _write_answers(asking: Asking, listed: PeopleList, out: IO[str]) -> tuple[int, list[str]]:
    """How many rows there were, and which of them could not be asked."""
    from nmo.access.clock import now
    from nmo.cli.ready import operator
    from nmo.law import london_day

    moment, written, unanswered = now(), 0, []
    asker = Asker(by=operator(asking.as_user), purpose=asking.purpose(), now=moment)
    for answer in answered(lines_of(listed, today=london_day(moment)), asker):
        out.write(answer.line + "\n")
        written += 1
        if not answer.was_asked:
            unanswered.append(answer.query_id)
    if not written:
        raise Refused("The file has no row under its columns. Nothing was asked.")
    return written, unanswered


def _end(written: int, unanswered: list[str]) -> None:
    if len(unanswered) == written:
        raise CannotAnswer("No question of the file could be answered. The answers say why.")
    if unanswered:
        named = ", ".join(unanswered[:MOST_NAMED])
        more = " and others" if len(unanswered) > MOST_NAMED else ""
        raise DoneInPart(f"These questions could not be asked: {named}{more}.")
