"""One plain sentence for whatever keeps the database from serving."""


class DatabaseTrouble(Exception):
    """The database is not available; the message says why and what to do, to the operator."""
