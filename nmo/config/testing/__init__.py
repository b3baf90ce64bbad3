"""What the test suite stands on: a server of its own, and no network beyond this machine."""
