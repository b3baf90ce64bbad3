"""Looking for records of one person among those whom orders bind, and what is due because of it."""
