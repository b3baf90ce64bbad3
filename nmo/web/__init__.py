"""The URL map put together from each slice's views, home, errors, health."""
