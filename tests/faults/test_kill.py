"""A power cut at any moment: every answer shown as saved is there, no attempt is doubled, the chain is whole."""

import multiprocessing
import os
import random
import select
import signal
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.faults.killed_child import study
from trainer.library import read
from trainer.records import Records, verify
from trainer.ward import found_alone

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")

WARD = """
names: {name: Phường Thử}
units: {office: {title: Văn phòng}}
posts: {clerk: {title: Văn thư, unit: office}}
as_of: 2026-11
"""
COURSE = "title: Khóa thử\nsummary: Một khóa.\nmodules: [one]\nas_of: 2026-11\n"
MODULE = """---
title: Học phần một
summary: Để thử.
minutes: 5
quiz: one
complete_when: quiz
basis: [Nội quy]
as_of: 2026-11
---
## Trang đầu

Nội dung.
"""
QUESTION = """  - id: q{n}
    kind: choice
    ask: Câu {n}?
    options: [{{say: Đúng., right: true}}, {{say: Sai., why: Vì lý do nào đó.}}]
    explain: Vì thế.
    basis: Nội quy
    as_of: 2026-11
    page: thu/one#trang-dau
"""
QUIZ = "title: Kiểm tra\ndraw: 8\npass: 80\nattempts: {per_day: 100000}\nbehaviour: immediate\nquestions:\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    root = tmp_path / "content"
    for folder in ("courses/thu", "quizzes/thu", "scenarios"):
        (root / folder).mkdir(parents=True)
    (root / "courses/ward.yaml").write_text(WARD, "utf-8")
    (root / "courses/thu/course.yaml").write_text(COURSE, "utf-8")
    (root / "courses/thu/one.md").write_text(MODULE, "utf-8")
    questions = "".join(QUESTION.format(n=n) for n in range(12))
    (root / "quizzes/thu/one.yaml").write_text(QUIZ + questions, "utf-8")
    assert [str(fault) for fault in read(root).faults] == []
    return root


def child(folder: Path, content: Path, pipe: int) -> None:
    os.dup2(pipe, 1)
    study(folder, content)


def lines_until_killed(folder: Path, content: Path, after: int, delay: float) -> list[str]:
    """Let a learner study, and kill it `delay` seconds after the `after`-th answer it called saved."""
    read, write = os.pipe()
    process = multiprocessing.get_context("fork").Process(target=child, args=(folder, content, write))
    process.start()
    os.close(write)
    told = b""
    give_up = time.monotonic() + 30
    while told.count(b"saved") < after and time.monotonic() < give_up:
        if select.select([read], [], [], 0.5)[0]:
            told += os.read(read, 65536)
    time.sleep(delay)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    while more := os.read(read, 65536):
        told += more
    os.close(read)
    assert told.count(b"saved") >= after, told
    return told.decode().splitlines()


@pytest.mark.filterwarnings("ignore:This process.*fork:DeprecationWarning")
def test_nothing_called_saved_is_lost_in_a_hundred_power_cuts(tmp_path: Path, content: Path) -> None:
    folder = tmp_path / "ward"
    found_alone(folder, "Nguyễn Văn An", content).close()
    cuts = random.Random(20261123)
    book = folder / "trainer.db"
    saved: list[tuple[str, str, str]] = []
    for _cut in range(100):
        told = lines_until_killed(folder, content, cuts.randint(1, 12), cuts.random() * 0.02)
        resumed = told[0].split()[1]
        with Records.open(book) as records:
            known = {event.id: event for event in records.events(verbs=("answered",))}
            attempts = records.attempts(answers=True)
        saved += [tuple(line.split()[1:]) for line in told if line.startswith("saved")]  # type: ignore[misc]
        for attempt, item, event in saved[-40:]:
            assert known[event].object == f"attempt:{attempt}"
            assert known[event].result["item"] == item
        assert sum(attempt.state == "open" for attempt in attempts) <= 1
        assert resumed in {attempt.id for attempt in attempts}
        for attempt in attempts:
            assert max(Counter(answer.item for answer in attempt.answers).values(), default=1) == 1
    assert len({event for _attempt, _item, event in saved}) == len(saved)
    assert verify(book).ok
