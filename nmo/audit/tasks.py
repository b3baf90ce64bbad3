"""Work that the clock starts."""

from procrastinate.contrib.django import app

from nmo.audit.sealing import seal


@app.periodic(cron="* * * * *")
@app.task(name="audit.seal", queueing_lock="audit.seal")
def seal_the_log(timestamp: int) -> None:  # noqa: ARG001  the scheduler passes the moment
    """Seal what was committed since the last minute, so that it cannot be changed unnoticed."""
    seal()
