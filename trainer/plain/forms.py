"""The questions of a form: a line of text, a reason, several numbers, a new secret twice."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from trainer.faults import Fault
from trainer.plain.asking import Talk
from trainer.plain.choosing import choose, recite
from trainer.plain.numbers import read_numbers
from trainer.words import _

T = TypeVar("T")


def fill(talk: Talk, question: str, read: Callable[[str], T], *, kept: str = "") -> T:
    """What was typed as `read` understands it, asked until it does; `kept` is what Enter alone gives.

    Raises:
        Back: `0`.
    """
    asked = _("{question} (Enter: {kept})").format(question=question, kept=kept) if kept else question
    while True:
        try:
            return read(talk.ask(asked, form=True) or kept)
        except Fault as fault:
            talk.tell(fault)


def some(missing: str) -> Callable[[str], str]:
    """Any text but none; the sentence `missing` says what to type."""

    def read(typed: str) -> str:
        if not typed:
            raise Fault(missing)
        return typed

    return read


def reason(talk: Talk, question: str) -> str:
    """Why a deed is done; it stays in the record."""
    talk.say(question, _("Lý do nằm trong hồ sơ, không sửa được về sau."))
    return fill(talk, _("Gõ lý do"), some(_("Thiếu lý do.")))


def pick(talk: Talk, question: str, items: Sequence[str]) -> int:
    """The place, from 0, of one of the items."""
    talk.say(question)
    return choose(talk, items, form=True)


def pick_several(talk: Talk, question: str, items: Sequence[str], *, kept: str = "") -> tuple[int, ...]:
    """Places, from 0, of some of the items; `-` is none of them, `kept` what Enter alone gives."""

    def read(typed: str) -> tuple[int, ...]:
        return () if typed == "-" else tuple(number - 1 for number in read_numbers(typed, len(items)))

    talk.say(question)
    recite(talk, [f"{number}. {item}" for number, item in enumerate(items, 1)])
    return fill(talk, _("Gõ các số, ví dụ 1 3; - không chọn số nào"), read, kept=kept)


def new_secret(talk: Talk, label: str, problem: Callable[[str], str | None]) -> str:
    """A new PIN or password, typed twice; `problem` says what is wrong with one."""
    while True:
        typed = talk.ask_secret(label)
        wrong = problem(typed)
        if wrong is None and talk.ask_secret(_("Gõ lại lần nữa")) != typed:
            wrong = _("Hai lần gõ không giống nhau.")
        if wrong is None:
            return typed
        talk.say(wrong)
