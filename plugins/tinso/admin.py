"""The web editor at /admin/: Decap CMS, with its form made from the schema. Wraps Decap's files, fetched from npm.

The setting ADMIN is None for none, or says where the editor keeps what is written, as Decap's ``backend``:
``{"name": "github", "repo": "so/tin-so", "branch": "main", "base_url": "https://…"}``. With a git backend an article
is a branch that is reviewed before it is published; the preview's own backend writes into the checkout.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

import yaml

from tinso.feature import Ask, File, Settings, Site, feature
from tinso.feature.declaring import Misconfigured
from tinso.languages import Both

BACKENDS = ("github", "gitlab", "gitea", "forgejo", "bitbucket", "azure", "git-gateway", "proxy")
_PAGE = ("index.html", "admin.js", "format.js", "phrases.json")
_COMMITS = {
    "create": "Thêm {{collection}} “{{slug}}”",
    "update": "Sửa {{collection}} “{{slug}}”",
    "delete": "Bỏ {{collection}} “{{slug}}”",
    "uploadMedia": "Thêm ảnh “{{path}}”",
    "deleteMedia": "Bỏ ảnh “{{path}}”",
}


def check(settings: Settings) -> None:
    """Raises :class:`Misconfigured` when ADMIN names no known backend or lacks its repository."""
    backend = settings.get("ADMIN")
    if backend is None:
        return
    if not isinstance(backend, Mapping):
        raise Misconfigured(
            Both(
                'ADMIN là None, hoặc một nhóm như {"name": "github", "repo": "so/tin-so"}',
                'ADMIN is None, or a group such as {"name": "github", "repo": "so/tin-so"}',
            )
        )
    name = backend.get("name", "")
    if name not in BACKENDS:
        known = ", ".join(BACKENDS)
        raise Misconfigured(
            Both(
                f"ADMIN: không có nơi lưu “{name}”; dùng được: {known}",
                f"ADMIN: there is no backend “{name}”; known are: {known}",
            )
        )
    if name not in {"proxy", "git-gateway"} and not backend.get("repo"):
        raise Misconfigured(
            Both(
                "ADMIN: thiếu repo, kho chứa nội dung, ví dụ “so-ldtbxh/tin-so”",
                "ADMIN: repo is missing, the repository of the content, such as “so-ldtbxh/tin-so”",
            )
        )


def pages(site: Site) -> Iterator[File]:
    """/admin/, its configuration and Decap's files, when the setting asks for them."""
    if site.settings.get("ADMIN") is None:
        return
    yield File("/admin/config.yml", _configuration)
    for file in _files(site.settings):
        address = f"/admin/{'' if file.name == 'index.html' else file.name}"
        yield File(address, partial(_copy, file=str(file)))


def _files(settings: Settings) -> Iterator[Path]:
    """The page and its scripts; the YAML reader; Decap, with the parts it loads when they are needed."""
    packages = _packages(settings)
    yield from (Path(settings["THEME"]) / "admin" / name for name in _PAGE)
    yield packages / "js-yaml" / "dist" / "js-yaml.min.js"
    for file in sorted((packages / "decap-cms" / "dist").glob("*")):
        if file.name.endswith(("decap-cms.js", "decap-cms.js.LICENSE.txt")):
            yield file


def _copy(_: Ask, file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except FileNotFoundError:
        raise Misconfigured(
            Both(
                "ADMIN: chưa có các tệp của trình soạn thảo; chạy: python3 tasks.py admin",
                "ADMIN: the editor's files are not there; run: python3 tasks.py admin",
            )
        ) from None


def _configuration(ask: Ask) -> bytes:
    backend = ask.setting("ADMIN")
    local = backend["name"] == "proxy"
    configuration = {
        "backend": {"commit_messages": _COMMITS, **backend},
        "publish_mode": "simple" if local else "editorial_workflow",
        "locale": "vi",
        "site_url": ask.home().url,
        "media_folder": "content/images",
        "public_folder": "",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "editor": {"preview": False},
        "collections": ask.editor_form(),
    }
    return yaml.safe_dump(configuration, allow_unicode=True, sort_keys=False, width=120).encode()


def _packages(settings: Settings) -> Path:
    return Path(settings["CACHE_PATH"]) / "admin" / "node_modules"


register = feature(pages, check)
