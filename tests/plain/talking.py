"""A person at plain lines: types what a story says, looks at every prompt, hears everything."""

import io
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from trainer.plain.conversation import run
from trainer.plain.wire import Wire
from trainer.ward import Ward, open_ward

BOX_OR_ESCAPE = re.compile("[\u2500-\u259f\x00-\x09\x0b-\x1f\x7f-\x9f]")
"""Frames, blocks and control characters; a line end is the only one that plain lines know."""
PROMPT = re.compile(r"(0 [^;]+; \? trợ giúp|Gõ 1 hoặc 0):$")
"""Every prompt ends by saying how to go back and where help is."""


@dataclass(frozen=True, slots=True)
class Choose:
    """Type the number of the last line heard that holds these words."""

    words: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """Type the numbers of lines, each the last heard that holds its words: `Numbers("a", "b")` is `2 1`."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hear:
    """Type nothing; these words must have been heard by now."""

    words: str


Step = str | Choose | Numbers | Hear | Callable[[str], list[Any]]
"""A function makes steps of all that was heard so far."""


@dataclass
class Person(io.TextIOBase):
    """Standard input: each prompt gets the next step of the story, then there is no more."""

    steps: list[Step]
    heard: io.StringIO = field(default_factory=io.StringIO)
    typed: list[str] = field(default_factory=list)
    terminal: bool = False
    most: int = 10_000
    """Lines after which there are no more, whatever the story goes on to say."""

    def isatty(self) -> bool:
        return self.terminal

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]
        lines = self.heard.getvalue().splitlines()
        assert PROMPT.search(lines[-1].rstrip()), f"a prompt that does not say what to type: {lines[-1]}"
        while self.steps and len(self.typed) < self.most:
            step = self.steps.pop(0)
            if isinstance(step, Hear):
                assert step.words in self.heard.getvalue(), (
                    f"never heard {step.words!r}:\n{self.heard.getvalue()}"
                )
            elif callable(step):
                self.steps[:0] = step(self.heard.getvalue())
            else:
                self.typed.append(said(step, lines))
                return f"{self.typed[-1]}\n"
        return ""


def said(step: str | Choose | Numbers, heard: list[str]) -> str:
    """What a person types who has heard these lines."""
    match step:
        case Choose(words):
            return number_of(words, heard)
        case Numbers(words):
            return " ".join(number_of(word, heard) for word in words)
        case str():
            return step


def number_of(words: str, heard: list[str]) -> str:
    for line in reversed(heard):
        if (match := re.match(r"(\d+)\. ", line)) and words in line:
            return match[1]
    raise AssertionError(f"no number for {words!r} in:\n" + "\n".join(heard[-60:]))


@dataclass
class Clock:
    """A clock that goes on one second with each look, so that every time that is said is of one event."""

    at: datetime

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@dataclass(frozen=True, slots=True)
class Talked:
    """A conversation that is over."""

    status: int
    text: str
    left: list[Step]
    """What the story had not come to."""
    typed: list[str]

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    def saved(self) -> list[str]:
        """Every time that was called saved."""
        return re.findall(r"đã lưu (\d\d:\d\d:\d\d)", self.text)


def talk(
    ward: Ward | None,
    folder: Path,
    steps: Iterable[Step],
    *,
    enter_as: str = "",
    content: Path | None = None,
    most: int = 10_000,
) -> Talked:
    """One conversation from the first prompt to the end of the story, or of so many lines."""
    person = Person(list(steps), most=most)
    status = run(ward, folder, enter_as=enter_as, content=content, wire=Wire(person, person.heard))
    text = person.heard.getvalue()
    unwanted = BOX_OR_ESCAPE.search(text.replace("\n", ""))
    assert unwanted is None, f"{unwanted!r}"
    assert all(line == line.rstrip() for line in text.splitlines())
    return Talked(status, text, person.steps, person.typed)


def talk_in(folder: Path, steps: Iterable[Step], clock: Clock, most: int = 10_000) -> Talked:
    """One conversation in a ward folder that is opened for it."""
    return talk(open_ward(folder, clock=clock), folder, steps, most=most)
