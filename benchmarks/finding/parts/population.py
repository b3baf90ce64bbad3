"""The register's own population: recall, false alarms, calibration, fairness, times."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from benchmarks.finding import results
from benchmarks.finding.engines.engine import ask, ask_apart
from benchmarks.finding.engines.people import labelled_to_match
from benchmarks.finding.engines.register import Register
from benchmarks.finding.homes import fill_tables, noted
from benchmarks.finding.labelled.febrl import febrl
from benchmarks.finding.labelled.people import LabelledSet
from benchmarks.finding.measures.fairness import Fair, fairness
from benchmarks.finding.options import TODAY, Options
from benchmarks.finding.parts import at_once, labelled, writing
from benchmarks.finding.questions import Sample, sample
from benchmarks.finding.report.accuracy import accuracy
from benchmarks.finding.report.misses import show_alarms, show_misses
from benchmarks.finding.sheets import number_of

# Far above every number of the population.
FIRST_OF_FEBRL = 10**12


def measure(home: Path, options: Options) -> dict[str, object]:
    """Fill the register, unless this home was kept filled, and ask everything."""
    questions = sample(options.population, options.plan, today=TODAY)
    if options.through_import:
        loaded = noted(home, options.population, "import")
        if loaded is None:
            raise SystemExit(f"{home} was not filled: run the part loading on it first.")
        register = Register(TODAY, members=_numbers())
    else:
        loaded = fill_tables(home, options.population)
        register = Register(TODAY)
    return {"loaded": asdict(loaded), **measure_here(register, questions, options)}


def _numbers() -> dict[int, int]:
    """The population's number of each person of a register that was imported."""
    from nmo.people.models import Person

    refs = Person.objects.filter(ref__startswith="M").values_list("id", "ref")
    return {number: number_of(ref) for number, ref in refs.iterator()}


def measure_here(register: Register, questions: Sample, options: Options) -> dict[str, object]:
    """The figures of the register that Django is set up with."""
    members, strangers = ask_apart(register, questions.main)
    main = accuracy(members, strangers)
    show_misses(members.answers, options.misses)
    show_alarms(strangers.answers, main.threshold, options.misses)
    fair = fairness(ask(register, questions.fair).answers, main.threshold)
    _keep_fairness(fair)
    return {
        "accuracy": main.as_json(),
        "fairness": [asdict(each) for each in fair],
        "writing": writing.measure(register, options.population),
        "four at once": at_once.measure(questions.main, options.seconds_at_once),
        "febrl inside": _febrl_inside(register, options),
    }


def _keep_fairness(fair: list[Fair]) -> None:
    results.FAIRNESS.parent.mkdir(exist_ok=True)
    rows = [asdict(each) for each in fair]
    results.FAIRNESS.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def _febrl_inside(register: Register, options: Options) -> dict[str, object]:
    """Febrl's people among the others, for as long as they are asked about."""
    found: dict[str, object] = {}
    for with_address, name in ((True, "febrl"), (False, "febrl, name and birth date only")):
        people = febrl(options.febrl_set, with_address=with_address, first_number=FIRST_OF_FEBRL)
        if people is None:
            found[name] = labelled.NOT_AVAILABLE
            continue
        with _among_the_others(people):
            found[name] = labelled.figures(register, people, options)
    return found


@contextmanager
def _among_the_others(people: LabelledSet) -> Iterator[None]:
    from django.db import transaction

    from nmo.matching.actions import forget_people, write_people

    with transaction.atomic():
        write_people([labelled_to_match(person, TODAY) for person in people.people])
    try:
        yield
    finally:
        with transaction.atomic():
            forget_people([person.number for person in people.people])
