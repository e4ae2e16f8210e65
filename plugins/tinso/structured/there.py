"""Structured data that leads only to what the site has."""

from collections.abc import Callable

from tinso.structured.naming import Node


def only_there(data: Node, url: str, has: Callable[[str], bool]) -> Node:
    """The same without the site's own addresses (those that begin with ``url``) that it has not. A node that was named
    by one is named by a blank node identifier (JSON-LD 1.1, 4.5.1), so that what points to it still does."""

    def there(value: object) -> bool:
        return not (isinstance(value, str) and value.startswith(f"{url}/")) or has(value.removeprefix(url))

    def kept(value: object) -> object:
        if isinstance(value, list):
            return [kept(one) for one in value]
        if not isinstance(value, dict):
            return value
        named = {"@id": f"_:{value['@id'].removeprefix(url)}"} if not there(value.get("@id")) else {}
        return {name: kept(one) for name, one in value.items() if there(one)} | named

    return {name: kept(one) for name, one in data.items() if there(one)}
