"""Work that the clock starts."""

from contextlib import suppress

from procrastinate.contrib.django import app

from nmo.access.clock import now
from nmo.access.operator import operator_actor
from nmo.access.refusals import NoSuchUser
from nmo.matching.learning.training import TooLittle
from nmo.people.actions.weights import learn_weights


@app.periodic(cron="50 3 1 * *")
@app.task(name="people.learn_weights", queueing_lock="people.learn_weights")
def propose_weights(timestamp: int) -> None:  # noqa: ARG001  the scheduler passes the moment
    """Learn weights once a month; they are proposed, and a person decides whether to use them."""
    with suppress(TooLittle, NoSuchUser):
        learn_weights(by=operator_actor(via="task"), now=now())
