"""The data as schema.org's Dataset, by which data catalogues and Google's Dataset Search find it."""

from collections.abc import Iterable
from typing import Any

from tinso.opendata.about import LICENCE_URL, About
from tinso.opendata.files import File

_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "sqlite": "application/vnd.sqlite3",
}


def described(about: About, description: str, files: Iterable[File]) -> dict[str, Any]:
    """The Dataset with a DataDownload for each file of the figures."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": f"Số liệu của {about.site}",
        "description": description,
        "url": about.home,
        "inLanguage": "vi",
        "license": LICENCE_URL,
        "isAccessibleForFree": True,
        "version": about.commit,
        "creator": {"@type": "Organization", "name": about.site, "url": f"{about.url}/"},
        "spatialCoverage": {"@type": "AdministrativeArea", "name": "Tỉnh Bến Tre"},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": _TYPES[file.form], "contentUrl": about.url + file.address}
            for file in files
        ],
    }
    return data | ({"dateModified": about.stamp} if about.stamp else {})
