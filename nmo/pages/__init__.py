"""Shared page parts: templates, forms, headers, drafts. Every slice's views stand on them."""
