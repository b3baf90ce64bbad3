"""Waiting for one's turn among those who record under references of their own."""

from django.db import connection


def take_turn() -> None:
    """Wait for whoever records under given references, so that none is made twice.

    Nor does an order come unseen by one that is just said to have been replaced by it. The turn
    lasts until the transaction ends.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('orders.record'))")
