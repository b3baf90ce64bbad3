"""Signing in with a password and an authenticator app."""
