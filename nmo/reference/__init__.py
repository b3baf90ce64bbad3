"""What changes often, as data: order types, clocks, telephone numbers, forms and codes."""
