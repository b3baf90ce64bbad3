"""Parts that many families of papers are put together from, each drawn in one of several ways."""
