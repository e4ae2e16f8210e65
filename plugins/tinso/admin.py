"""The web editor at /admin/: Decap CMS, with its form made from the schema. Wraps Decap's files, fetched from npm.

The setting ADMIN is None for none, or says where the editor keeps what is written, as Decap's ``backend``:
``{"name": "github", "repo": "so/tin-so", "branch": "main", "base_url": "https://…"}``. With a git backend an article
is a branch that is reviewed before it is published; the preview's own backend writes into the checkout.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from pelican import Pelican
from pelican.plugins import signals

BACKENDS = ("github", "gitlab", "gitea", "forgejo", "bitbucket", "azure", "git-gateway", "proxy")
_PAGE = ("index.html", "admin.js", "format.js", "phrases.json")
_COMMITS = {
    "create": "Thêm {{collection}} “{{slug}}”",
    "update": "Sửa {{collection}} “{{slug}}”",
    "delete": "Bỏ {{collection}} “{{slug}}”",
    "uploadMedia": "Thêm ảnh “{{path}}”",
    "deleteMedia": "Bỏ ảnh “{{path}}”",
}


class AdminMisconfigured(ValueError):
    """The setting ADMIN names no known backend or lacks its repository, or the editor's files are not there."""


def check_setting(pelican: Pelican) -> None:
    """Raises :class:`AdminMisconfigured` before anything is read when the setting is unusable."""
    backend = pelican.settings.get("ADMIN")
    if backend is None:
        return
    name = backend.get("name", "")
    if name not in BACKENDS:
        raise AdminMisconfigured(f"ADMIN: không có nơi lưu “{name}”; dùng được: {', '.join(BACKENDS)}")
    if name not in {"proxy", "git-gateway"} and not backend.get("repo"):
        raise AdminMisconfigured("ADMIN: thiếu repo, kho chứa nội dung, ví dụ “so-ldtbxh/tin-so”")
    if not _packages(pelican.settings).is_dir():
        raise AdminMisconfigured("ADMIN: chưa có các tệp của trình soạn thảo; chạy: python3 tasks.py admin")


class Admin:
    """Writes /admin/, its configuration and Decap's files, when the setting asks for them."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], theme: str, **_: Any):
        self._context = context
        self._settings = settings
        self._page = Path(theme) / "admin"

    def generate_output(self, writer: Any) -> None:
        """Nothing at all without the setting."""
        backend = self._settings.get("ADMIN")
        if backend is None:
            return
        text = yaml.safe_dump(self._configuration(backend), allow_unicode=True, sort_keys=False, width=120)
        writer.write_bytes("/admin/config.yml", text.encode())
        for file in self._files():
            writer.write_bytes(f"/admin/{file.name}", file.read_bytes())

    def _files(self) -> Iterator[Path]:
        """The page and its scripts; the YAML reader; Decap, with the parts it loads when they are needed."""
        packages = _packages(self._settings)
        yield from (self._page / name for name in _PAGE)
        yield packages / "js-yaml" / "dist" / "js-yaml.min.js"
        for file in sorted((packages / "decap-cms" / "dist").iterdir()):
            if file.name.endswith(("decap-cms.js", "decap-cms.js.LICENSE.txt")):
                yield file

    def _configuration(self, backend: dict[str, Any]) -> dict[str, Any]:
        local = backend["name"] == "proxy"
        return {
            "backend": {"commit_messages": _COMMITS, **backend},
            "publish_mode": "simple" if local else "editorial_workflow",
            "locale": "vi",
            "site_url": self._settings["SITEURL"],
            "media_folder": "content/images",
            "public_folder": "",
            "slug": {"encoding": "ascii", "clean_accents": True},
            "editor": {"preview": False},
            "collections": self._context["editor_form"],
        }


def _packages(settings: dict[str, Any]) -> Path:
    return Path(settings["CACHE_PATH"]) / "admin" / "node_modules"


def get_generators(_: Pelican) -> type[Admin]:
    """The generator of the editor."""
    return Admin


def register() -> None:
    """The setting is looked at once all settings are known; the editor's page is written with the others."""
    signals.initialized.connect(check_setting)
    signals.get_generators.connect(get_generators)
