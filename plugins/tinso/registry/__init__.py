"""Districts, indicators and topics: the names that articles may use, read once from content/data."""

from tinso.registry.entries import PROVINCE, District, Indicator, Names, Registry, Topic
from tinso.registry.loading import RegistryError, load

__all__ = ["PROVINCE", "District", "Indicator", "Names", "Registry", "RegistryError", "Topic", "load"]
