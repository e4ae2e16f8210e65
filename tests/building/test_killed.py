"""A build that is killed at any moment leaves the old site or the new one, whole, and the next build ends well."""

import os
import random
import signal
import time
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

import pytest

from tests.building.test_warm_and_cold import Site, held
from tinso.publisher import exchange, staging

MOMENTS = int(os.environ.get("TINSO_KILLS", "25"))


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Site:
    site = Site(tmp_path_factory.mktemp("killed"))
    site.settings["PLUGINS"] = [
        "tinso.articles",
        "tinso.listings",
        "tinso.districts",
        "tinso.feeds",
        "tinso.indicators",
    ]
    site.built("warm")
    return site


def is_whole(output: Path) -> bool:
    """Whether an output is just what its mark says: the name of a build is a sum of marks of all its files."""
    named, total = (output / ".tinso-output").read_text(encoding="utf-8").split("\n")[0], 0
    for file, data in held(output).items():
        if file != ".tinso-output":
            address = (
                f"/{file.removesuffix('index.html') if file.endswith('/index.html') or file == 'index.html' else file}"
            )
            mark = blake2b(data, digest_size=16).hexdigest()
            total += int(blake2b(f"{address} {mark}".encode(), digest_size=16).hexdigest(), 16)
    return f"{total % 2**128:032x}" == named


def apart(site: Site, before_it_dies: float | None = None) -> bool:
    """Builds in another process, which is killed after so many seconds; whether it did not come to its end."""
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            site.built("warm")
            os._exit(0)
        os._exit(1)
    if before_it_dies is not None:
        time.sleep(before_it_dies)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def test_a_build_that_is_killed_leaves_a_whole_site(site):
    dice, died = random.Random(3), 0
    began = time.monotonic()
    site.edit("mot", "title: ", "title: A")
    apart(site)
    longest = 1.3 * (time.monotonic() - began)
    assert is_whole(site.root / "warm")
    for number in range(MOMENTS):
        site.edit("mot", "title: ", "title: A")
        site.edit("hai", "period: 20", f"tags: [Nhãn {number}]\nperiod: 20") if number == 0 else site.edit(
            "hai", f"Nhãn {number - 1}]", f"Nhãn {number}]"
        )
        died += apart(site, dice.uniform(0, longest))
        assert is_whole(site.root / "warm"), number
        if number % 8 == 7:
            apart(site)
            assert is_whole(site.root / "warm")
    assert died > MOMENTS // 3
    site.check()


@pytest.mark.parametrize(
    ("module", "step"),
    [
        (staging.Place, "begin"),
        (staging.Place, "finish"),
        (staging.Place, "_mark"),
        (staging.Place, "_carry"),
        (staging.Place, "restore"),
        (exchange, "_in_one_step"),
        (staging, "exchange"),
    ],
)
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_build_that_is_killed_at_a_step_of_the_exchange_leaves_a_whole_site(module, step, when, site, monkeypatch):
    done = getattr(module, step)

    def killed(*given, **named):
        if when == "after":
            done(*given, **named)
        os.kill(os.getpid(), signal.SIGKILL)

    site.edit("mot", "title: ", "title: B")
    with monkeypatch.context() as patched:
        patched.setattr(module, step, killed)
        assert apart(site), "the step was not taken"
    assert is_whole(site.root / "warm")
    site.edit("mot", "title: ", "title: C")
    site.check()
