"""A force's own sign-on: using it, and setting it up."""
