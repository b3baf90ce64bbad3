"""From the court's papers to an order: the courts' nightly feed."""
