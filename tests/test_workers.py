"""Work in other processes: its results in order, and what goes wrong there in words."""

import os
import signal

import pytest

from tinso.database import Unsound
from tinso.languages import BilingualError, Both
from tinso.workers import WorkerDied, WorkFailed, spread


class Refused(BilingualError):
    """An error of ours that is made of two things."""

    def __init__(self, one: str, other: str):
        super().__init__(Both(f"{one} sai", f"{other} is wrong"))


@pytest.fixture(autouse=True)
def two_processors(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)


def test_results_come_in_order_from_other_processes():
    found = list(spread(lambda number: (number, os.getpid()), range(20)))
    assert [number for number, _ in found] == list(range(20))
    assert os.getpid() not in {process for _, process in found}


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (Refused("số", "number"), Both("số sai", "number is wrong")),
        (ValueError("7"), None),
    ],
)
def test_what_goes_wrong_there_is_told_in_words(error, words):
    def fail(_):
        raise error

    with pytest.raises(WorkFailed) as raised:
        list(spread(fail, range(4)))
    assert raised.value.words == words or raised.value.words.vi.startswith("tests/test_workers.py:")
    assert words or raised.value.words.vi.endswith(": ValueError: 7")


def test_a_memory_that_makes_no_sense_is_told_as_such():
    def fail(_):
        raise Unsound("entry")

    with pytest.raises(Unsound):
        list(spread(fail, range(4)))


def test_a_process_that_is_killed_is_told():
    with pytest.raises(WorkerDied):
        list(spread(lambda _: os.kill(os.getpid(), signal.SIGKILL), range(4)))
