"""Review of the court's papers: what was read becomes an order when a person confirms it."""
