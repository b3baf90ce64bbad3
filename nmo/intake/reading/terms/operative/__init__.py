"""Which paragraphs of an order are its operative part, and how they hang together."""
