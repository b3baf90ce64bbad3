"""Where a user is signed in: each stay at a device, from signing in to its end."""
