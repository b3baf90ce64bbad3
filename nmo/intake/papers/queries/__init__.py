"""Every read about papers that came."""
