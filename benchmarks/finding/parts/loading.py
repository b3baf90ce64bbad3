"""The whole way in and out: `nmo import`, `nmo check --batch` and `nmo link` on a home."""

import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from random import Random

from benchmarks.finding import batches, commands
from benchmarks.finding.homes import measured, note, noted
from benchmarks.finding.measures.answered import Answered
from benchmarks.finding.measures.recall import recall_above, recall_at, threshold_at
from benchmarks.finding.options import TODAY, Options
from benchmarks.finding.questions import About, sample
from benchmarks.finding.questions.sampling import incidents
from benchmarks.finding.report.accuracy import FALSE_ALARMS
from benchmarks.finding.sheets import write_sheets

CUSTODY_LIST, BATCH_STEP = 300, 4
NOT_AVAILABLE = "not available"
INCIDENTS_SHARE = 10  # one incident person for ten on the register


def measure(home: Path, options: Options) -> dict[str, object]:
    """What filling a register costs, and what lists of questions cost against it."""
    with tempfile.TemporaryDirectory(prefix="nmo-finding-") as name:
        folder = Path(name)
        loaded = _import(home, folder, options)
        questions = sample(options.population, options.plan, today=TODAY).main
        return {
            "import": loaded,
            "custody list": _batch(home, folder, Random(1).sample(questions, CUSTODY_LIST)),
            "batch": _batch(home, folder, questions[::BATCH_STEP]),
            "link": _link(home, folder, options),
        }


def _import(home: Path, folder: Path, options: Options) -> dict[str, object]:
    """Import every file of the population, unless the home is filled."""
    population = options.population
    seconds, peaks = 0.0, [0]
    if noted(home, population, "import") is None:
        for path in write_sheets(folder, population):
            ran = commands.run(home, "import", path, "--json")
            if ran.code:
                raise SystemExit(f"nmo import ended with {ran.code}: {ran.complaint}")
            print(f"  {path.name}: {ran.seconds} s", flush=True)
            seconds += ran.seconds
            peaks.append(ran.peak_mebibytes)
            path.unlink()
        note(home, measured("import", population, seconds, peak=max(peaks)))
    loaded = noted(home, population, "import")
    assert loaded is not None
    return {**asdict(loaded), "disk_mebibytes": commands.disk_mebibytes(home)}


def _batch(home: Path, folder: Path, questions: Sequence[About]) -> dict[str, object]:
    asked, answered = folder / "questions.csv", folder / "answers.jsonl"
    batches.write_questions(asked, questions)
    ran = commands.run(home, "check", "--batch", asked, "--out", answered)
    if ran.code not in (0, 6):
        return {"ended_with": ran.code, "complaint": ran.complaint}
    figures = _recalls(batches.read_answers(answered, questions))
    return {"seconds": ran.seconds, "peak_mebibytes": ran.peak_mebibytes, **figures}


def _link(home: Path, folder: Path, options: Options) -> dict[str, object] | str:
    """A list of incident persons against the register, half of whom are on it."""
    if not commands.knows(home, "link"):
        return NOT_AVAILABLE
    questions = incidents(options.population, options.people // INCIDENTS_SHARE, today=TODAY)
    asked, links = folder / "incidents.csv", folder / "links.csv"
    batches.write_questions(asked, questions, key="incident_id")
    ran = commands.run(home, "link", asked, "--out", links)
    if ran.code not in (0, 6):
        return {"ended_with": ran.code, "complaint": ran.complaint}
    figures = _recalls(batches.read_links(links, questions))
    return {"seconds": ran.seconds, "peak_mebibytes": ran.peak_mebibytes, **figures}


def _recalls(answers: Sequence[Answered]) -> dict[str, object]:
    members = [a for a in answers if not (a.about.is_stranger or a.about.held_back)]
    strangers = [a.score for a in answers if a.about.is_stranger]
    threshold = threshold_at(strangers, FALSE_ALARMS) if strangers else float("nan")
    return {
        "questions": len(answers),
        "recall_at_1": round(recall_at(members, 1).value, 4),
        "recall_at_5": round(recall_at(members, 5).value, 4),
        "recall_at_1_at_1_percent": round(recall_above(members, threshold).value, 4),
    }
