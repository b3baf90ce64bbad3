"""Serving pages: the web server's settings, and the family of processes of `nmo serve`."""
