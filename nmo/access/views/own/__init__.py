"""Your sign-in: what a user looks after about their own."""
