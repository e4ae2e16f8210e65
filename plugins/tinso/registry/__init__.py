"""Places, indicators and topics: the names that articles may use. The newsroom reads them from content/data."""

from tinso.registry.entries import District, Indicator, Names, Registry, Topic

__all__ = ["District", "Indicator", "Names", "Registry", "Topic"]
