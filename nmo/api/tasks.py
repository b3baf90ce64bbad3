"""Work that the clock starts."""

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from nmo.api.keys import forget_answers


@app.periodic(cron="20 3 * * *")
@app.task(name="api.forget_kept_answers", queueing_lock="api.forget_kept_answers")
def forget_kept_answers(timestamp: int) -> None:
    """Let go of the answers under idempotency keys that are a week old."""
    forget_answers(now=datetime.fromtimestamp(timestamp, UTC))
