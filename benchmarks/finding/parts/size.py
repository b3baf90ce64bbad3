"""One size of register: what filling it costs, what it takes, and how quickly it answers."""

from dataclasses import asdict
from pathlib import Path

from benchmarks.finding.engines.engine import ask_apart
from benchmarks.finding.engines.register import Register
from benchmarks.finding.homes import TABLES, fill_tables, mebibytes
from benchmarks.finding.measures.recall import recall_at
from benchmarks.finding.options import TODAY, Options
from benchmarks.finding.parts import at_once
from benchmarks.finding.questions import sample

QUESTIONS_STEP = 3


def measure(home: Path, options: Options) -> dict[str, object]:
    """The figures of this size, on a third of the questions."""
    questions = sample(options.population, options.plan, today=TODAY).main[::QUESTIONS_STEP]
    loaded = fill_tables(home, options.population)
    members, strangers = ask_apart(Register(TODAY), questions)
    usual = [answer for answer in members.answers if not answer.about.held_back]
    return {
        "loaded": asdict(loaded),
        "tables_mebibytes": {t: mebibytes([f"pg_table_size('matching_{t}')"]) for t in TABLES},
        "indexes_mebibytes": {t: mebibytes([f"pg_indexes_size('matching_{t}')"]) for t in TABLES},
        "recall_at_1": round(recall_at(usual, 1).value, 4),
        "times": members.times(),
        "times_of_strangers": strangers.times(),
        "four at once": at_once.measure(questions, options.seconds_at_once),
    }
