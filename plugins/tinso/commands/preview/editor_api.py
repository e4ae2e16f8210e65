"""What the web editor asks of the preview: Decap's proxy protocol over the checkout's own content.

Decap's own decap-server is not used: it writes anywhere in the checkout, tasks.py and .git included, answers under any
host name, and moves a whole folder when one file is renamed (decision 10). This one knows articles, pages and pictures.
"""

import base64
import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath

from tinso.languages import BilingualError, Both

LARGEST = 60_000_000  # bytes of a request: one picture of a good camera, in base64
TEXTS = ("content/articles", "content/pages")
PICTURES = "content/images"
_PICTURE_SUFFIXES = {".png", ".jpg", ".jpeg", ".webp"}
Answer = object


class Refused(BilingualError):
    """A request that is not done; its words are shown in the form."""


class EditorApi:
    """Reads and writes the content of the checkout at ``root``, and says in a language why it does not."""

    def __init__(self, root: Path, lang: str = "vi"):
        self._root = root.resolve()
        self._lang = lang
        self._actions: dict[str, Callable[..., Answer]] = {
            "info": self._info,
            "entriesByFolder": self._entries,
            "entriesByFiles": self._named_entries,
            "getEntry": self._entry,
            "persistEntry": self._persist,
            "getMedia": self._pictures,
            "getMediaFile": self._picture,
            "persistMedia": self._persist_picture,
            "deleteFile": self._delete,
            "deleteFiles": self._delete_all,
            "getDeployPreview": lambda **_: None,
        }

    def answer(self, body: bytes) -> tuple[int, bytes]:
        """Status and JSON of the answer to one request."""
        try:
            asked = json.loads(body)
            action = self._actions.get(asked["action"])
            if action is None:
                name = asked["action"]
                raise Refused(Both(f"không có việc “{name}”", f"there is no action “{name}”"))
            return 200, _json(action(**asked.get("params", {})))
        except Refused as error:
            status, words = 422, error.words
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            fault = f"{type(error).__name__}: {error}"
            status, words = 422, Both(f"yêu cầu sai: {fault}", f"wrong request: {fault}")
        except OSError as error:
            why = error.strerror
            status, words = 500, Both(f"không đọc hay ghi được tệp: {why}", f"a file cannot be read or written: {why}")
        return status, _json({"error": words.text(self._lang)})

    def _info(self, **_: object) -> Answer:
        return {"repo": self._root.name, "publish_modes": ["simple"], "type": "tinso_preview"}

    def _entries(self, folder: str, **_: object) -> Answer:
        if folder not in TEXTS:
            raise _closed(folder)
        return [self._entry(name) for name in self._names(folder, {".md"})]

    def _named_entries(self, files: list[dict[str, str]], **_: object) -> Answer:
        return [self._entry(file["path"]) for file in files]

    def _entry(self, path: str, **_: object) -> Answer:
        """A file's text; nulls for one that is not there, which is how Decap asks whether a name is free."""
        file = self._text(path)
        if not file.is_file():
            return {"data": None, "file": {"path": path, "id": None}}
        data = file.read_bytes()
        return {"data": data.decode("utf-8", "replace"), "file": {"path": path, "id": sha256(data).hexdigest()}}

    def _persist(
        self,
        assets: list[dict[str, str]],
        dataFiles: list[dict[str, str]],
        **_: object,
    ) -> Answer:
        """Pictures first, so that a build in between finds what the article names."""
        pictures = [(self._image(asset["path"]), base64.b64decode(asset["content"])) for asset in assets]
        texts = [(self._text(file["path"]), file["raw"].encode()) for file in dataFiles]
        if any(file.get("newPath", file["path"]) != file["path"] for file in dataFiles):
            raise Refused(Both("tệp không đổi tên ở đây", "a file is not renamed here"))
        for file, data in pictures + texts:
            _write(file, data)
        return {"message": "entry persisted"}

    def _pictures(self, **_: object) -> Answer:
        return [self._picture(name) for name in self._names(PICTURES, _PICTURE_SUFFIXES)]

    def _picture(self, path: str, **_: object) -> Answer:
        data = self._image(path).read_bytes()
        content = base64.b64encode(data).decode()
        name = PurePosixPath(path).name
        return {"id": sha256(data).hexdigest(), "content": content, "encoding": "base64", "path": path, "name": name}

    def _persist_picture(self, asset: dict[str, str], **_: object) -> Answer:
        _write(self._image(asset["path"]), base64.b64decode(asset["content"]))
        return self._picture(asset["path"])

    def _delete(self, path: str, **_: object) -> Answer:
        return self._delete_all([path])

    def _delete_all(self, paths: list[str], **_: object) -> Answer:
        known = [self._image(path) if path.startswith(PICTURES) else self._text(path) for path in paths]
        for file in known:
            file.unlink(missing_ok=True)
        return {"message": "deleted"}

    def _names(self, folder: str, suffixes: set[str]) -> Iterator[str]:
        for file in sorted((self._root / folder).rglob("*")):
            hidden = any(part.startswith(".") for part in file.relative_to(self._root).parts)
            if file.suffix.lower() in suffixes and file.is_file() and not file.is_symlink() and not hidden:
                yield file.relative_to(self._root).as_posix()

    def _text(self, path: str) -> Path:
        return self._inside(path, TEXTS, {".md"})

    def _image(self, path: str) -> Path:
        return self._inside(path, (PICTURES,), _PICTURE_SUFFIXES)

    def _inside(self, path: str, folders: tuple[str, ...], suffixes: set[str]) -> Path:
        """The file of a path below one of the folders. Raises :class:`Refused` for any other, links that lead out of
        the folder and hidden files included."""
        named = PurePosixPath(path)
        folder = next((folder for folder in folders if named.is_relative_to(folder)), "")
        if not folder or "\\" in path or ":" in path or any(part.startswith(".") for part in named.parts):
            raise _closed(path)
        if named.suffix.lower() not in suffixes:
            known = ", ".join(sorted(suffixes))
            raise Refused(Both(f"{named.name}: chỉ nhận {known}", f"{named.name}: only {known} are taken"))
        file = self._root / named
        if not file.resolve().is_relative_to(self._root / folder):
            raise Refused(Both(f"{path} dẫn ra ngoài {folder}", f"{path} leads out of {folder}"))
        return file


def _closed(path: str) -> Refused:
    return Refused(Both(f"không mở được {path}", f"{path} cannot be opened"))


def _json(answer: Answer) -> bytes:
    return json.dumps(answer, ensure_ascii=False).encode()


def _write(file: Path, data: bytes) -> None:
    """All of it or nothing: a build that begins meanwhile reads the old file or the new one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_name(f".{file.name}.part")
    partial.write_bytes(data)
    partial.replace(file)
