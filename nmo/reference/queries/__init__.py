"""Every read of settings. No personal data stands in them: everybody signed in may see them."""

from nmo.reference.queries.held import book, books

__all__ = ["book", "books"]
