"""Two readers on a streaming replica of the register: how much it takes off, and how far behind."""

import statistics
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from benchmarks.finding.engines.cluster import AS_OURS, Cluster, a_folder, running
from benchmarks.finding.engines.people import to_match
from benchmarks.finding.homes import fill_tables
from benchmarks.finding.options import TODAY, Options
from benchmarks.finding.parts import at_once
from benchmarks.finding.population import Population
from benchmarks.finding.questions import About, sample
from nmo.config.databases import APP_ROLE
from nmo.config.postgres.account import server_account
from nmo.config.postgres.binaries import find_binaries
from nmo.config.postgres.commands import commands_for
from nmo.config.postgres.record import ADMIN_ROLE, DATABASE, Record, read_record
from nmo.config.postgres.signing_in import sign_in

READERS = 2
FIRST_NUMBER = 3 * 10**12
LAG = """
    SELECT COALESCE(EXTRACT(epoch FROM replay_lag), 0) * 1000,
        pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn) FROM pg_stat_replication"""


def measure(home: Path, options: Options) -> dict[str, object]:
    """Look-ups a second of readers on the primary, then with as many on the standby."""
    questions = sample(options.population, options.plan, today=TODAY).main[::5]
    fill_tables(home, options.population)
    record = read_record(home)
    assert record is not None
    own, seconds = [""] * READERS, options.seconds_at_once
    alone = at_once.figures(at_once.ask_together(own, questions, seconds))
    started = time.perf_counter()
    with _replica(record) as replica:
        copied = time.perf_counter() - started
        both, lag = _with_standby(record, replica, questions, options)
        return {
            "people": options.people,
            "seconds_to_copy_and_start": round(copied, 1),
            "readers on the primary alone": alone,
            "readers on the primary, others on the standby": at_once.figures(both[:READERS]),
            "readers on the standby": at_once.figures(both[READERS:]),
            "lag while people are written": lag,
        }


def _with_standby(
    record: Record, replica: Cluster, questions: Sequence[About], options: Options
) -> tuple[list[at_once.Asker], dict[str, float]]:
    address = quote(str(replica.data), safe="")
    password = quote(record.passwords[APP_ROLE], safe="")
    url = f"postgres://{APP_ROLE}:{password}@{address}/{DATABASE}"
    lags: list[tuple[float, float]] = []
    ended = threading.Event()
    watching = threading.Thread(target=_watch, args=(record, lags, ended))
    writing = threading.Thread(target=_write, args=(options.population, ended))
    for thread in (watching, writing):
        thread.start()
    try:
        databases = [""] * READERS + [url] * READERS
        told = at_once.ask_together(databases, questions, options.seconds_at_once)
    finally:
        ended.set()
        for thread in (watching, writing):
            thread.join()
    return told, {
        "samples": len(lags),
        "median_ms": round(statistics.median(ms for ms, _ in lags), 1),
        "most_ms": round(max(ms for ms, _ in lags), 1),
        "most_bytes": max(behind for _, behind in lags),
    }


@contextmanager
def _replica(record: Record) -> Iterator[Cluster]:
    """A copy of the register's server that follows it."""
    account = server_account()
    with a_folder("nmo-standby-") as folder:
        commands = commands_for(account, find_binaries(None), copy_to=folder)
        data = folder / "d"
        data.mkdir(mode=0o700)
        account.own(data)
        secret = {"PGPASSWORD": record.passwords[ADMIN_ROLE]}
        commands.run(
            "pg_basebackup", "-h", record.socket, "-U", ADMIN_ROLE, "-D", data, "-R",
            "--checkpoint=fast", "--wal-method=stream", environment=secret,
        )  # fmt: skip
        with running(Cluster(data=data, commands=commands), AS_OURS) as replica:
            yield replica


def _watch(record: Record, lags: list[tuple[float, float]], ended: threading.Event) -> None:
    """Note how far the standby is behind, as the primary sees it."""
    with sign_in(record, ADMIN_ROLE, database="postgres") as connection:
        while not ended.wait(0.1):
            if row := connection.execute(LAG).fetchone():
                lags.append((float(row[0]), float(row[1])))


def _write(population: Population, ended: threading.Event) -> None:
    """Add people one at a time, and take them away again at the end."""
    from django.db import connection, transaction

    from nmo.matching.actions import forget_people, write_people

    nth = 0
    while not ended.wait(0.05):
        member = population.household(5 * population.households + nth)[0]
        with transaction.atomic():
            write_people([to_match(replace(member, number=FIRST_NUMBER + nth))])
        nth += 1
    with transaction.atomic():
        forget_people(range(FIRST_NUMBER, FIRST_NUMBER + nth))
    connection.close()
