"""What happened in a made-up case: people, places, dates. Nothing here knows about paper."""
