"""Febrl and fake_1000, each alone on the register."""

from pathlib import Path

from benchmarks.finding.engines.engine import ask
from benchmarks.finding.engines.people import labelled_to_match
from benchmarks.finding.engines.register import Register
from benchmarks.finding.homes import TABLES
from benchmarks.finding.labelled.fake import fake_1000
from benchmarks.finding.labelled.febrl import febrl
from benchmarks.finding.labelled.people import LabelledSet
from benchmarks.finding.measures.recall import recall_at
from benchmarks.finding.options import TODAY, Options
from benchmarks.finding.report.misses import show_misses

NOT_AVAILABLE = "not available"


def measure(_home: Path, options: Options) -> dict[str, object]:
    """Recall and times of each set, alone on the register of this home."""
    number = options.febrl_set
    return {
        "febrl": _of(febrl(number, with_address=True), options),
        "febrl, name and birth date only": _of(febrl(number, with_address=False), options),
        "fake_1000": _of(fake_1000(), options),
        "name pairs": _name_pairs(),
    }


def _name_pairs() -> dict[str, object] | str:
    """How well names alone are told apart, by the labelled pairs."""
    from benchmarks import name_pairs

    if not (name_pairs.DATA / "name_pairs.csv").is_file():
        return NOT_AVAILABLE
    return dict(name_pairs.figures())


def _of(labelled: LabelledSet | None, options: Options) -> dict[str, object] | str:
    if labelled is None:
        return NOT_AVAILABLE
    _replace_register(labelled)
    return figures(Register(TODAY), labelled, options)


def figures(register: Register, labelled: LabelledSet, options: Options) -> dict[str, object]:
    """Recall of these questions; misses are shown where they are asked for."""
    run = ask(register, labelled.questions)
    show_misses(run.answers, options.misses)
    return {
        "people": len(labelled.people),
        "questions": len(labelled.questions),
        "recall_at_1": round(recall_at(run.answers, 1).value, 4),
        "recall_at_5": round(recall_at(run.answers, 5).value, 4),
        "interval": recall_at(run.answers, 1).interval,
        "times": run.times(),
    }


def _replace_register(labelled: LabelledSet) -> None:
    from django.db import connection, transaction

    from nmo.matching.actions import count_tokens, write_new_people

    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"DELETE FROM matching_{table}")
    with transaction.atomic():
        write_new_people([labelled_to_match(person, TODAY) for person in labelled.people])
    with transaction.atomic():
        count_tokens()
