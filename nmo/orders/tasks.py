"""Work that the clock starts."""

from datetime import UTC, datetime, timedelta

from procrastinate.contrib.django import app

from nmo.access.clock import now
from nmo.access.operator import operator_actor
from nmo.orders.actions.facts import restate_ended
from nmo.orders.same_person.nights import begin_night, take_step
from nmo.orders.same_person.once import TASK, look_for_people_of

# A worker that is asked to stop waits 15 seconds: a night is many short jobs.
A_JOB_LASTS = timedelta(seconds=8)
NIGHT = "nmo.look_for_records_of_one_person"


@app.periodic(cron="10 * * * *")
@app.task(name="orders.restate_ended", queueing_lock="orders.restate_ended")
def restate_ended_orders(timestamp: int) -> None:
    """Take what is no longer asked of orders that time has ended off the queue."""
    restate_ended(now=datetime.fromtimestamp(timestamp, UTC))


@app.task(name=TASK)
def look_for_people_of_order(order_ref: str) -> None:
    """Suggest other records of the people whom a new order names."""
    look_for_people_of(order_ref, by=operator_actor(via="task"), now=now())


@app.periodic(cron="30 1 * * *")
@app.task(name=NIGHT, queueing_lock=NIGHT, lock=NIGHT)
def look_for_records_of_one_person(timestamp: int) -> None:  # noqa: ARG001
    """Begin the night's look at records that are new or changed, or go on with it."""
    go_on_looking(begin_night(now=now()).number)


@app.task(name=f"{NIGHT}.on", lock=NIGHT)
def go_on_looking(number: int) -> None:
    """Look for some seconds, and leave the rest of the night to the next job."""
    by, began = operator_actor(via="task"), now()
    while take_step(number, by=by, now=now()).ended_at is None:
        if now() - began >= A_JOB_LASTS:
            go_on_looking.configure(lock=NIGHT).defer(number=number)
            return
