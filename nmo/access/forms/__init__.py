"""The forms of the access pages."""
