"""What can be refused about the courts' file, each with what to do."""


class FeedRefused(ValueError):
    """The file is refused whole: nothing of it was imported. The text is one plain sentence."""


class RowNotReadable(ValueError):
    """One row gives no order that can be recorded; the text says why, without its values."""


class BatchNotFound(LookupError):
    """No file of the courts has that reference."""
