"""PDFs: unlocked, mended where they can be, and what they carry inside."""
