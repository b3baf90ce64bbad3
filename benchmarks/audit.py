"""Does sealing keep up, how long does verifying the log take, and taking parts of it away?

    .venv/bin/python benchmarks/audit.py [--entries 100000]

A register of its own is made in a temporary home and its log filled with entries of 43 forces.
Sealing runs in this process; verifying and exporting are whole commands, as an operator runs them,
with their peak memory. Must hold: 200 entries a second sealed, and 1,000,000 verified in two
minutes; fewer in proportion.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from nmo.audit.exporting import Selection

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))
RESULTS = PROJECT / "benchmarks" / "results" / "audit.json"
NMO = [sys.executable, "-m", "nmo.cli.main"]
MUST_SEAL_A_SECOND, MUST_VERIFY_SECONDS_A_MILLION = 200, 120

FILL = """
WITH made AS (
    SELECT n, decode(md5(n::text), 'hex') AS salt,
           '{"incident_number":"20261122-' || n || '"}' AS payload
    FROM generate_series(%s, %s) n
), entry AS (
    INSERT INTO audit_auditentry (at, kind, what, actor_id, actor_name, force_id, via, reason,
                                  subject_kind, subject_id, detail_digest)
    SELECT timestamptz '2026-01-01' + n * interval '3 seconds',
           CASE WHEN n %% 20 = 0 THEN 'alteration' ELSE 'consultation' END,
           CASE WHEN n %% 20 = 0 THEN 'order.corrected' ELSE 'order.opened' END,
           n %% 5000, 'pc' || n %% 5000, 1 + n %% 43, 'page', 'incident', 'order',
           'X' || n %% 20000, encode(sha256(salt || payload::bytea), 'hex')
    FROM made ORDER BY n RETURNING id
)
INSERT INTO audit_auditdetail (entry_id, salt, payload)
SELECT e.id, m.salt, m.payload
FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 + %s AS n FROM entry) e JOIN made m USING (n)
"""


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What was measured."""

    entries: int
    sealed_a_second: int
    sealed_a_second_at_the_end: int
    write_p95_ms: float
    write_p95_ms_while_sealing: float
    verify_seconds: float
    verify_peak_mebibytes: int
    export_one_record_seconds: float
    export_one_user_seconds: float
    export_a_period_entries_a_second: int

    @property
    def holds(self) -> bool:
        """Whether sealing keeps up and verifying is in time."""
        allowed = MUST_VERIFY_SECONDS_A_MILLION * max(self.entries, 100_000) / 1_000_000
        return self.sealed_a_second >= MUST_SEAL_A_SECOND and self.verify_seconds <= allowed


def main() -> None:
    """Measure, print and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=100_000)
    entries = parser.parse_args().entries
    with tempfile.TemporaryDirectory(prefix="nmo-bench-") as folder:
        Path(folder).chmod(0o711)
        os.environ["NMO_HOME"] = str(Path(folder) / "home")
        figures = measure(entries)
        subprocess.run([*NMO, "stop"], check=True, capture_output=True)
    show(figures)
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    kept = vars(figures) | {"holds": figures.holds}
    RESULTS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


def measure(entries: int) -> Figures:
    """Fill the log, seal it, verify it."""
    from nmo.config.ready import get_ready

    get_ready(create=True, tell=lambda _: None)
    fill(1, entries)
    seconds, last = seal_all(entries)
    alone = write_p95_ms(lambda: None)
    fill(entries + 1, entries + 20_000)
    beside = write_p95_ms(seal_now)
    verify = timed("audit", "verify", "--json")
    peak = round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
    return Figures(
        entries=entries + 20_000,
        sealed_a_second=round(entries / seconds),
        sealed_a_second_at_the_end=last,
        write_p95_ms=alone,
        write_p95_ms_while_sealing=beside,
        verify_seconds=verify,
        verify_peak_mebibytes=peak,
        **exports(),
    )


def fill(first: int, last: int) -> None:
    """Write entries as the register would, many in a statement."""
    from django.db import connection

    with connection.cursor() as cursor:
        for start in range(first, last + 1, 50_000):
            end = min(start + 49_999, last)
            cursor.execute(FILL, [start, end, start])
        cursor.execute("ANALYZE")


def seal_all(entries: int) -> tuple[float, int]:
    """The seconds that sealing all took, and how many a second in the last tenth."""
    from nmo.audit.sealing import sealer

    began = time.perf_counter()
    last: list[float] = []
    for _ in range(0, entries, sealer.ENTRIES_AT_ONCE):
        batch = time.perf_counter()
        sealer.seal_batch(sealer.ENTRIES_AT_ONCE)
        last = [*last[-9:], time.perf_counter() - batch]
    return time.perf_counter() - began, round(sealer.ENTRIES_AT_ONCE / statistics.mean(last))


def seal_now() -> None:
    """What the worker does each minute, in a process of its own like the worker."""
    subprocess.run([*NMO, "audit", "seal"], check=True, capture_output=True, cwd=PROJECT)


def exports() -> dict[str, float]:
    """The seconds of an export of one record and of one user, and how fast a period goes."""
    from nmo.audit.exporting import Selection

    record, _ = exported(Selection(subjects=(("order", "X5"),)))
    user, _ = exported(Selection(actor_id=7))
    period, count = exported(Selection(until=datetime(2026, 1, 3, tzinfo=UTC)))
    return {
        "export_one_record_seconds": round(record, 2),
        "export_one_user_seconds": round(user, 2),
        "export_a_period_entries_a_second": round(count / period),
    }


def exported(selection: "Selection") -> tuple[float, int]:
    """The seconds that writing the folder took, and the entries in it, every one proved."""
    from nmo.audit.exporting import write_export

    with tempfile.TemporaryDirectory(prefix="nmo-bench-") as folder:
        began = time.perf_counter()
        done = write_export(Path(folder), selection, about="A benchmark.", forces={})
        seconds = time.perf_counter() - began
    if done.not_proved or not done.entries:
        raise SystemExit("The export is not what was sealed.")
    return seconds, done.entries


def write_p95_ms(beside: "Callable[[], None]") -> float:
    """How long writing an entry takes while `beside` runs in another thread."""
    from nmo.access.clock import now
    from nmo.audit.actions import record
    from nmo.audit.words import Kind

    other = threading.Thread(target=beside)
    other.start()
    times = []
    for number in range(300):
        began = time.perf_counter()
        record(
            at=now(), kind=Kind.CONSULTATION, what="order.opened", actor_id=7, actor_name="pc7",
            force_id=1, reason="incident", subject_kind="order", subject_id=f"X{number}",
            detail={}, via="page",
        )  # fmt: skip
        times.append((time.perf_counter() - began) * 1000)
    other.join()
    return round(statistics.quantiles(times, n=20)[18], 1)


def timed(*words: str) -> float:
    """The seconds that a whole command took."""
    began = time.perf_counter()
    subprocess.run([*NMO, *words], check=True, capture_output=True, cwd=PROJECT)
    return round(time.perf_counter() - began, 1)


def show(figures: Figures) -> None:
    """Print the figures as a table."""
    for name, value in (vars(figures) | {"holds": figures.holds}).items():
        print(f"{name.replace('_', ' '):32} {value}")


if __name__ == "__main__":
    main()
