"""The program's own PostgreSQL server: its binaries, its folder, its start and its stop."""
