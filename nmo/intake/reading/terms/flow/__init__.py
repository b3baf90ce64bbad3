"""The running words of an order without what belongs to the page."""
