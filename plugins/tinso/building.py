"""How a site is built: content is read, features say what there is, and the publisher makes what changed. One way, for
the first build and for the one after an edit, for the public site and the preview.
"""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import blake2b
from pathlib import Path
from shutil import rmtree

from tinso import commit
from tinso.addresses import declared_by, site_of
from tinso.database import Unsound
from tinso.edition.fingerprints import fingerprint
from tinso.feature import Feature, Output, Settings
from tinso.feature.answers import Answers
from tinso.feature.declaring import declared, parts_of
from tinso.languages import Both
from tinso.newsroom.compiling import Content, open_content
from tinso.newsroom.schema.form import collections
from tinso.opendata.article_data import article_data
from tinso.publisher.assets import Assets
from tinso.publisher.kept import Kept
from tinso.publisher.memory import Memory
from tinso.publisher.pdf import Pdfs
from tinso.publisher.profile import Profile
from tinso.publisher.publishing import Published, Publisher, Sources
from tinso.publisher.staging import Place, opened
from tinso.publisher.templates import Templates
from tinso.stamp import stamp

_STORES = 8  # output folders that are remembered
_OURS = (
    "tinso.feature.article_page",
    "tinso.feature.listing",
    "tinso.publisher.assets",
)  # functions of several features

_OTHERWISE = ("OUTPUT_PATH", "DATA_COMMIT")  # settings that no page depends on, but for what it asks

_templates: dict[str, Templates] = {}


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: how many articles, drafts and pages there are, what was made anew and why, and the warnings
    that did not stop it."""

    articles: int
    drafts: int
    published: Published
    warnings: Sequence[Both]


def build(
    features: Sequence[Feature],
    modules: Collection[str],
    settings: Settings,
    output: Path,
    *,
    quick: bool = False,
    profile: Profile | None = None,
) -> Built:
    """Brings the site in an output folder up to date. ``modules`` are those of the features; in a hurry (``quick``)
    what is slow to make stays as it was. How it goes is noted in ``profile``. Raises
    :class:`tinso.newsroom.ContentError` with every problem of the content,
    :class:`tinso.publisher.staging.OutputRefused`, and whatever a feature or a template raises."""
    with opened(output) as place:
        one = _Build(features, frozenset({*modules, *_OURS}), settings, place, quick, profile or Profile())
        for forget, store in ((False, one.store()), (True, one.store())):
            with suppress(Unsound):
                return one.run(store, forget=forget)
        return one.run(None, forget=True)  # what is kept is not found again: the disk is full, or cannot be written


@dataclass(frozen=True)
class _Build:
    features: Sequence[Feature]
    modules: Collection[str]
    settings: Settings
    place: Place
    quick: bool
    profile: Profile

    def run(self, store: Path | None, *, forget: bool) -> Built:
        """With nothing remembered all is made anew; without a ``store`` nothing is."""
        declare, program = declared_by(self.features, self.settings), self._program()
        stage = self.profile.stage
        of_content, of_outputs = (store / "content.sqlite", store / "made.sqlite") if store else (None, None)
        with stage("content"):
            url = self.settings["SITEURL"]
            described = partial(article_data, url=url), url
            content = open_content(Path(self.settings["PATH"]), of_content, declare, program, *described, forget=forget)
        memory = Memory(of_outputs, forget=forget)
        try:
            sources = Sources(dict(content.entries.all_versions()), content.entries.fingerprints)
            publisher = self._publisher(content, f"{program} {content.stamp}")
            published = publisher.publish(self.place, memory, sources)
            count = content.counts
        finally:
            memory.close()
            content.close()
        return Built(count["original"], count["draft"], published, content.edition.warnings)

    def _publisher(self, content: Content, program: str) -> Publisher:
        theme, cache = Path(self.settings["THEME"]), Path(self.settings["CACHE_PATH"])
        assets, kept = Assets(theme), Kept(cache / "files")

        def everything() -> Mapping[str, Output]:
            site = site_of(content.facts(), content.registry, self.settings)
            return declared([*self.features, Feature(lambda _: assets.files())], site)

        answers = Answers(
            edition=content.edition,
            settings=self.settings,
            part_of=parts_of(self.features),
            described=content.entries.described,
            picture=content.picture,
            asset=assets.content,
            form=partial(collections, content.registry),
            commit=self._commit,
            kept=kept.get,
        )

        return Publisher(
            declare=everything,
            modules=self.modules,
            answers=answers,
            templates=self._templates(program, theme, assets),
            pdfs=Pdfs(theme, kept, self.settings["DEFAULT_LANG"]),
            apart=content.apart,
            stamp=program,
            quick=self.quick,
            profile=self.profile,
        )

    def _templates(self, program: str, theme: Path, assets: Assets) -> Templates:
        """Those of the last build in this process, if they would be the same: they are compiled by then."""
        templates = Templates(theme, self.settings, assets)
        state = f"{program} {fingerprint(templates.fingerprints())}"
        if state not in _templates:
            _templates.clear()
            _templates[state] = templates
        return _templates[state]

    @cached_property
    def _commit(self) -> str:
        return self.settings.get("DATA_COMMIT") or commit.head(Path(self.settings["PATH"]))

    def _program(self) -> str:
        """A mark of all that a site is made with besides its content and its data files, and the templates: each page
        asks for its own."""
        about = {name: repr(value) for name, value in sorted(self.settings.items()) if name not in _OTHERWISE}
        theme = {
            f"theme/{one.name}": one for one in Path(self.settings["THEME"]).glob("[!.]*") if one.name != "templates"
        }
        return stamp(settings=repr(about), **theme)

    def store(self) -> Path:
        """Where this output's memory is. Of folders that were built into long ago nothing is remembered."""
        stores = Path(self.settings["CACHE_PATH"]) / "store"
        own = stores / blake2b(str(self.place.output).encode(), digest_size=8).hexdigest()
        with suppress(OSError):
            own.mkdir(parents=True, exist_ok=True)
            own.touch()
            for older in sorted(stores.iterdir(), key=lambda folder: folder.stat().st_mtime)[:-_STORES]:
                rmtree(older, ignore_errors=True)
        return own
