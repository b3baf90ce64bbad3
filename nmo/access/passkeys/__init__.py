"""Passkeys (WebAuthn): adding and removing them, and signing in with them."""
