"""The OpenAPI document."""

from nmo.api.document.document import Document

__all__ = ["Document"]
