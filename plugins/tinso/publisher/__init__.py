"""The publisher: alone in writing output. It makes what the features declare, and puts it in place whole, or not."""

from tinso.publisher.publishing import publish

__all__ = ["publish"]
