"""Work that the clock starts."""

from procrastinate.contrib.django import app

from nmo.work.actions import rebuild


@app.periodic(cron="20 2 * * *")
@app.task(name="work.rebuild", queueing_lock="work.rebuild")
def rebuild_tasks(timestamp: int) -> None:  # noqa: ARG001  the scheduler passes the moment
    """Make every task again from the facts, so that a changed rule reaches every record."""
    rebuild()
