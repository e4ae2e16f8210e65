"""Makes what changed of a site, and no more: which questions have another answer now, which outputs asked them, and
those anew. With nothing remembered that is all of it.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b

from tinso.database import Unsound
from tinso.edition.fingerprints import fingerprint
from tinso.feature import Output, Page
from tinso.feature.answers import Answers
from tinso.feature.declared import is_page, is_slow, output_of, text_of
from tinso.feature.outputs import file_of
from tinso.feature.questions import answered_anew
from tinso.publisher.making import FEW, Work, function_of, put
from tinso.publisher.memory import Made, Memory
from tinso.publisher.pdf import Pdfs
from tinso.publisher.profile import Profile
from tinso.publisher.staging import Place, remove
from tinso.publisher.templates import Templates

Fingerprints = Mapping[str, str]  # by question


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of content: ``versions`` has a fingerprint of each, ``fingerprints`` gives for some of them the
    questions that they answer, each with its own."""

    versions: Mapping[str, str]
    fingerprints: Callable[[Collection[str]], Mapping[str, Fingerprints]]


@dataclass(frozen=True, slots=True)
class Published:
    """What a build did: why each output was made anew, by address ("all" for another program, theme, setting or data
    file, "declared", "asked", "owed" by a build in a hurry), and which questions it had ``asked`` that have another
    answer; how many ``pages`` there are, and how many outputs were ``left`` as they were, or out, in a hurry."""

    why: Mapping[str, str]
    asked: Mapping[str, Collection[str]]
    pages: int
    left: int


@dataclass(slots=True)
class _Plan:
    """What is to be done: outputs to be made and why, addresses that are ``gone``, outputs that are ``owed``; and what
    is to be remembered then. ``declared`` is None where it is all as before."""

    declared: Mapping[str, str] | None = None
    why: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    owed: set[str] = field(default_factory=set)
    left_out: int = 0
    sources: dict[str, tuple[str, Fingerprints] | None] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    asked: dict[str, Collection[str]] = field(default_factory=dict)


@dataclass
class Publisher:
    """How a site is made. ``declare`` gives every output by its address, ``modules`` are those that a declaration may
    name; ``apart`` is called in each process that is begun. In a hurry (``quick``) what is slow to make is left as it
    was, or out."""

    declare: Callable[[], Mapping[str, Output]]
    modules: Collection[str]
    answers: Answers
    templates: Templates
    pdfs: Pdfs
    apart: Callable[[], None]
    stamp: str
    quick: bool = False
    profile: Profile = field(default_factory=Profile)

    def publish(self, place: Place, memory: Memory, sources: Sources) -> Published:
        """Brings the site of a place up to date."""
        if not place.build or place.build != memory.state.build:  # nobody knows what is there
            memory.forget()
        with self.profile.stage("plan"):
            plan, outputs = self._plan(memory, sources)
            known = memory.made(plan.why)
        with self.profile.stage("make"):
            made = self._made(place, memory, plan, outputs, known) if plan.why or plan.gone else {}
        changed = {address for address, one in made.items() if address not in known or known[address].mark != one.mark}
        changed |= plan.gone
        state, latest = memory.state._replace(stamp=self.stamp, hurried=plan.left_out), memory.latest()
        if plan.declared is not None:
            state = state._replace(pages=sum(map(is_page, plan.declared.values())))
        with self.profile.stage("exchange"):
            if changed:
                build = _name(memory.state.build, memory.made([*plan.gone, *made]), made)
                place.finish(build)
                state, latest = state._replace(build=build, before=memory.state.build), changed
            elif plan.why or plan.gone:
                place.keep(memory.state.build)
        with self.profile.stage("remember"):
            memory.keep(state, plan.sources, made, plan.gone, plan.answers, latest, plan.owed)
        return Published(plan.why, plan.asked, state.pages, len(plan.owed) + plan.left_out)

    def _plan(self, memory: Memory, sources: Sources) -> tuple[_Plan, Mapping[str, Output]]:
        plan = _Plan(owed=memory.owed(), left_out=memory.state.hurried)
        state, before = memory.state, memory.sources()
        touched = {path for path, version in sources.versions.items() if before.get(path) != version}
        lost = before.keys() - sources.versions.keys()
        then, now = memory.fingerprints([*touched, *lost]), sources.fingerprints(touched)
        plan.sources = {path: (sources.versions[path], now[path]) for path in touched} | dict.fromkeys(lost)
        changed = {question for path in then for question, _ in then[path].items() ^ now.get(path, {}).items()}
        asked = answered_anew(changed)
        stale = state.stamp != self.stamp
        outputs: Mapping[str, Output] = {}
        left_out = bool(state.hurried) and not self.quick
        if stale or left_out or any(question.startswith("outline ") for question in changed):
            known = memory.declared()
            outputs = self.declare()
            declared = {address: text_of(output) for address, output in outputs.items()}
            if self.quick:
                out = [one for one, text in declared.items() if is_slow(text) and one not in known]
                declared = {one: text for one, text in declared.items() if one not in set(out)}
                plan.left_out = len(out)
            else:
                plan.left_out = 0
            plan.declared, plan.gone = declared, known.keys() - declared.keys()
            other = [address for address, text in declared.items() if known.get(address) != text]
            asked |= {f"has {address}" for address in plan.gone.union(declared.keys() - known.keys())}
            asked |= {"pages"} if other or plan.gone else set()
            plan.why = dict.fromkeys(declared, "all") if stale else dict.fromkeys(other, "declared")
        self.answers.there = memory.addresses() if plan.declared is None else plan.declared
        plan.answers = self._shared()
        asked |= {one for one, mark in plan.answers.items() if memory.answer(one) != mark}
        if not stale:
            plan.asked = {one: own for one, own in memory.asking(asked).items() if one not in plan.gone}
            plan.why |= {one: "asked" for one in sorted(plan.asked) if one not in plan.why}
        plan.owed -= plan.gone
        if self.quick:
            texts = _texts(plan, memory)
            plan.owed |= {address for address in plan.why if is_slow(texts.get(address, ""))}
            plan.why = {address: why for address, why in plan.why.items() if address not in plan.owed}
        else:
            plan.why |= {address: "owed" for address in sorted(plan.owed) if address not in plan.why}
            plan.owed = set()
        return plan, outputs

    def _shared(self) -> dict[str, str]:
        """The answers that all pages hang on and that seldom change, so that they are compared: question to mark."""
        templates = {f"template {name}": mark for name, mark in self.templates.fingerprints().items()}
        frame, commit = self.templates.frames(self.answers), self.answers.commit
        return {"frame": fingerprint(frame), "commit": fingerprint(commit), **templates}

    def _made(
        self,
        place: Place,
        memory: Memory,
        plan: _Plan,
        outputs: Mapping[str, Output],
        known: Mapping[str, Made],
    ) -> dict[str, Made]:
        """Makes what is planned, in the spare tree."""
        state, texts = memory.state, _texts(plan, memory)
        there = memory.addresses() if plan.declared is None and len(plan.why) <= FEW else texts
        todo = {one: outputs.get(one) or self._output(one, texts.get(one, "")) for one in plan.why}
        self.answers.there, self.answers.pages = there, partial(self._pages, plan, memory)
        for template, lang in {(one.template, one.lang) for one in todo.values() if isinstance(one, Page)}:
            self.templates.get(template, lang)  # before other processes begin, so that it is compiled once
        names = None if plan.declared is None else {file_of(address).split("/")[0] for address in plan.declared}
        tree = place.begin(state.before, memory.latest(), names, empty=not state.build)
        try:
            made, pdfs = self._done(Work(todo, texts, known, self.answers, self.templates, tree, self.apart))
            for template, values in pdfs.items():
                for address, pdf in self.pdfs.pdfs(template, values).items():
                    made[address] = Made("", put(tree, address, pdf, known), made[address].asked)
            for address in plan.gone:
                remove(tree, address)
        except BaseException:
            if state.build:
                place.restore([*plan.why, *plan.gone])
                place.keep(state.build)
            raise
        return {one: Made(texts[one], own.mark, own.asked) for one, own in made.items()}

    def _done(self, work: Work) -> tuple[dict[str, Made], dict[str, dict[str, Mapping[str, object]]]]:
        """What was made, and by template the values of PDFs: many of these are set at once."""
        made: dict[str, Made] = {}
        pdfs: dict[str, dict[str, Mapping[str, object]]] = {}
        for results in work.done():
            for one in results:
                made[one.address] = Made("", one.mark, one.asked)
                self.profile.made(function_of(work.texts[one.address]), one.seconds)
                if one.template:
                    pdfs.setdefault(one.template, {})[one.address] = one.values
            self.profile.progress(len(made), len(work.todo))
        return made, pdfs

    def _output(self, address: str, text: str) -> Output:
        try:
            return output_of(address, text, self.modules)
        except (KeyError, TypeError, ValueError) as error:
            raise Unsound(address) from error

    def _pages(self, plan: _Plan, memory: Memory) -> Sequence[Page]:
        texts = plan.declared if plan.declared is not None else memory.declared()
        found = (self._output(address, text) for address, text in sorted(texts.items()) if is_page(text))
        return [page for page in found if isinstance(page, Page)]


def _name(build: str, before: Mapping[str, Made], now: Mapping[str, Made]) -> str:
    """The name of a build: a sum of marks of all that it holds, brought up to date by what changed, so that the same
    site has the same name however it came about."""
    total = int(build or "0", 16)
    total += sum(_mark(address, one.mark) for address, one in now.items())
    total -= sum(_mark(address, one.mark) for address, one in before.items())
    return f"{total % 2**128:032x}"


def _mark(address: str, mark: str) -> int:
    return int(blake2b(f"{address} {mark}".encode(), digest_size=16).hexdigest(), 16)


def _texts(plan: _Plan, memory: Memory) -> Mapping[str, str]:
    """How outputs are declared: all of them, or where that is as before those that are to be made."""
    if plan.declared is not None:
        return plan.declared
    if len(plan.why) > FEW:
        return memory.declared()
    return {address: one.declared for address, one in memory.made(plan.why).items()}
