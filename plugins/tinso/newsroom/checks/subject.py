"""What the rules for one article look at, and what they find."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tinso.figures import Figure, Mention
from tinso.newsroom.messages.problems import Level, Position
from tinso.newsroom.reading.passages import Passage
from tinso.newsroom.reading.source import Source
from tinso.newsroom.schema.keys import Value
from tinso.newsroom.schema.statistics import Statistic
from tinso.registry import Registry


@dataclass(frozen=True, slots=True)
class Subject:
    """One article. ``statistics`` and ``figures`` go together; ``passages`` are the texts of its front matter,
    ``mentions`` the figures in ``prose``, its body as a reader sees it; ``now`` is the moment of the check."""

    source: Source
    values: dict[str, Value]
    statistics: Sequence[Statistic]
    figures: Sequence[Figure]
    registry: Registry
    now: datetime
    passages: Sequence[Passage] = ()
    prose: str = ""
    mentions: Sequence[Mention] = ()

    def key(self, name: str) -> Any:
        """The value of a key of the front matter, None when it has none."""
        return self.values[name].value if name in self.values else None

    @property
    def lang(self) -> str:
        """The language it is in."""
        return self.key("lang") or "vi"

    @property
    def draft(self) -> bool:
        """Whether no reader has seen it yet."""
        return bool(self.key("status") == "draft")


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found, and where."""

    position: Position
    code: str
    level: Level = Level.WARNING
    values: Mapping[str, object] = field(default_factory=dict)
