import asyncio
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from urllib.parse import quote

import pytest
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import (
    ProcrastinateEvent,
    ProcrastinateJob,
    ProcrastinateWorker,
)

from nmo.config.background.lost_jobs import give_out_again
from nmo.config.background.tests.tasks_for_tests import take_time

pytestmark = pytest.mark.django_db(transaction=True)

WORKER = """
import django; django.setup()
import nmo.config.background.tests.tasks_for_tests
from nmo.config.background.worker import work
work()
"""


def database_url():
    settings = connection.settings_dict
    host = quote(settings["HOST"], safe="")
    return f"postgres://{settings['USER']}:{settings['PASSWORD']}@{host}/{settings['NAME']}"


@pytest.fixture
def start_worker():
    workers = []

    def start():
        environment = os.environ | {
            "DATABASE_URL": database_url(),
            "DJANGO_SETTINGS_MODULE": "nmo.config.settings",
        }
        workers.append(subprocess.Popen([sys.executable, "-c", WORKER], env=environment))
        return workers[-1]

    yield start
    for worker in workers:
        worker.kill()
        worker.wait()


def wait_until(condition, seconds=90):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.1)


def status():
    return ProcrastinateJob.objects.get(task_name="tests.take_time").status


def times(what):
    events = ProcrastinateEvent.objects.filter(job__task_name="tests.take_time", type=what)
    return events.count()


def age_heartbeats(seconds):
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_workers SET last_heartbeat = last_heartbeat - %s * interval '1s'",
            [seconds],
        )


def give_out():
    async def run():
        worker_app = app.with_connector(app.connector.get_worker_connector())
        async with worker_app.open_async():
            return await give_out_again(worker_app.job_manager, at=datetime.now(UTC))

    # A thread of its own: a browser test before this one leaves an event loop in the main thread.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, run()).result()


def test_a_worker_does_a_job_and_stops_when_told(start_worker):
    take_time.defer(seconds=0)
    worker = start_worker()
    wait_until(lambda: status() == "succeeded")
    worker.terminate()
    assert worker.wait(timeout=20) == 0


def test_the_job_of_a_worker_killed_midway_is_done_by_another(start_worker):
    take_time.defer(seconds=6)  # long enough that a busy machine still kills it midway
    first = start_worker()
    wait_until(lambda: times("started") == 1)
    first.kill()
    first.wait()
    assert status() == "doing"
    age_heartbeats(61)
    give_out()  # this one, and whatever the minute's turn had begun in the same worker
    assert status() == "todo"
    start_worker()
    wait_until(lambda: status() == "succeeded")
    assert (times("started"), times("succeeded")) == (2, 1)


def test_a_dead_worker_is_forgotten(start_worker):
    take_time.defer(seconds=30)
    worker = start_worker()
    wait_until(lambda: times("started") == 1)
    worker.kill()
    worker.wait()
    age_heartbeats(61)
    give_out()
    assert not ProcrastinateWorker.objects.exists()


def test_the_job_of_a_living_worker_is_left_to_it(start_worker):
    take_time.defer(seconds=30)
    start_worker()
    wait_until(lambda: times("started") == 1)
    give_out()
    assert status() == "doing"


def test_lost_jobs_are_looked_for_every_minute():
    periodic = app.periodic_registry.periodic_tasks
    assert [p.cron for (name, _), p in periodic.items() if name == "nmo.retry_lost_jobs"] == [
        "* * * * *"
    ]
