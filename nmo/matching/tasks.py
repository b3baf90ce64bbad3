"""Work that the clock starts."""

from django.db import transaction
from procrastinate.contrib.django import app

from nmo.matching.actions import count_tokens


@app.periodic(cron="40 2 * * *")
@app.task(name="matching.count_tokens", queueing_lock="matching.count_tokens")
def count_name_words(timestamp: int) -> None:  # noqa: ARG001  the scheduler passes the moment
    """Count how many people bear each name word, and drop words that nobody bears any more."""
    with transaction.atomic():
        count_tokens()
