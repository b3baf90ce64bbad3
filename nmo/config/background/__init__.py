"""Background work: Procrastinate, in the same database and the same transactions."""
