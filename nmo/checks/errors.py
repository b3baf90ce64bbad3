"""What can be refused about checks."""


class CheckNotFound(LookupError):
    """This reader asked no check of that reference, or it named nobody of that reference."""


class NothingLoaded(Exception):
    """No source of orders was ever loaded, so that nobody found would mean nothing."""
