"""A task that takes its time."""

import time

from procrastinate.contrib.django import app


@app.task(name="tests.take_time")
def take_time(seconds):
    time.sleep(seconds)
