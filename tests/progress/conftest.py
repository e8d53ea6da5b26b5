"""Modules, assignments, attempts and completions as short as a table can hold them."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest

from trainer.courses.module import Change, CompleteWhen, Means, Module
from trainer.courses.page import Page, Prose
from trainer.progress.assignment import Assignment
from trainer.progress.attempt import Attempt
from trainer.progress.completion import Completion, Waiver
from trainer.workdays import Calendar


def _at(day: date) -> datetime:
    return datetime.combine(day, time(3), UTC)


@pytest.fixture(scope="session")
def calendar() -> Calendar:
    """The ward's calendar, with the swaps of domain-facts: 2/1/2026 off, 10/1/2026 worked."""
    return Calendar(frozenset({date(2026, 1, 2)}), frozenset({date(2026, 1, 10)}))


@pytest.fixture(scope="session")
def module() -> Callable[..., Module]:
    """module("pages and quiz", pages=3): pages p1, p2, p3."""

    def make(rule: str = "pages and quiz", pages: int = 3, **more: object) -> Module:
        made = tuple(Page(f"p{n}", f"Trang {n}", (Prose("Chữ."),)) for n in range(1, pages + 1))
        return Module(
            "m", "c", "Học phần", "Tóm tắt.", 10, CompleteWhen(rule), ("Luật",), "2026-11", made, "v1", **more
        )  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def change() -> Callable[..., Change]:
    """change(day, "retrain")."""
    return lambda on, means="retrain": Change(on, Means(means), "Sửa.")


@pytest.fixture(scope="session")
def given() -> Callable[..., Assignment]:
    """given(on, due): module m given to official o."""
    return lambda on, due=None: Assignment("a", "o", "m", on, "t", due)


@pytest.fixture(scope="session")
def done() -> Callable[..., Completion]:
    """done(on): module m completed by o."""
    return lambda on, event="e": Completion(event, "o", "m", "v1", on, _at(on), ())


@pytest.fixture(scope="session")
def waived() -> Callable[..., Waiver]:
    """waived(on): o exempted from m."""
    return lambda on: Waiver("w", "o", "m", on, _at(on), "t", "Equivalent AU")


@pytest.fixture(scope="session")
def attempt() -> Callable[..., Attempt]:
    """attempt("83.33", on, passed=True); without a score it is still open."""

    def make(
        score: str, on: date, passed: bool = False, id: str = "t1", until: date | None = None
    ) -> Attempt:
        begun = Attempt(id, "o", "m", "q", "v1", "s", ("i",), "deferred", _at(on), on)
        if not score:
            return begun
        end = until or on
        return Attempt(
            *(getattr(begun, name) for name in ("id", "official", "module", "quiz", "version", "seed")),
            begun.items,
            begun.behaviour,
            begun.started,
            on,
            (),
            "finished",
            score,
            passed,
            _at(end),
            end,
        )

    return make
