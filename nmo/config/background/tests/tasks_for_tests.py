"""A task that takes its time, and says in the cache how often it began and ended."""

import time

from django.core.cache import cache
from procrastinate.contrib.django import app


@app.task(name="tests.take_time")
def take_time(seconds):
    count("began")
    time.sleep(seconds)
    count("ended")


def count(what):
    cache.set(what, cache.get(what, 0) + 1)
