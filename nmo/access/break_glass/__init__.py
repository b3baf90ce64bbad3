"""Break-glass: a restricted record opened in an emergency, told to its force and reviewed by it."""
