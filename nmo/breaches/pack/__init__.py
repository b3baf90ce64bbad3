"""The evidence pack: what is in it, its making, and its verification. See docs/evidence-pack.md."""
