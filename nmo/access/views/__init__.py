"""The access pages: signing in, saying why, and users with their roles."""
