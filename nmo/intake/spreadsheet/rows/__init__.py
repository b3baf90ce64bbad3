"""From the cells of a row to the order that it gives."""
