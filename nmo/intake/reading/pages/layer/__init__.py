"""What a PDF says of itself: its text layer, its form, its drawn lines and boxes."""
