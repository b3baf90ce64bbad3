"""Work that the clock starts."""

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from nmo.orders.actions.facts import restate_ended


@app.periodic(cron="10 * * * *")
@app.task(name="orders.restate_ended", queueing_lock="orders.restate_ended")
def restate_ended_orders(timestamp: int) -> None:
    """Take what is no longer asked of orders that time has ended off the queue."""
    restate_ended(now=datetime.fromtimestamp(timestamp, UTC))
