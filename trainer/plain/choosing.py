"""Choosing from numbered lines, twenty at a time, and reading long lists out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from trainer.plain.asking import Again, Back, Command, Talk
from trainer.words import _

PAGE = 20
"""Lines said before the next are asked for."""


@dataclass(slots=True)
class Pages:
    """How far a long list was read; kept while one goes somewhere else."""

    start: int = 0

    def window(self, count: int) -> range:
        """Places of the lines to say now; a list that has become shorter begins anew."""
        if self.start >= count:
            self.start = 0
        return range(self.start, min(self.start + PAGE, count))


def choose(
    talk: Talk,
    items: Sequence[str],
    *commands: Command,
    pages: Pages | None = None,
    letters: Command | None = None,
    form: bool = False,
    back: str = "",
) -> int:
    """The place, from 0, of the item whose number was typed.

    `letters` is obeyed when no number was typed; its sign is empty. `form`, `back`: see `Talk.ask`.
    """
    read = pages or Pages()
    _say_page(talk, items, read)
    while True:
        typed = talk.ask(_how(items, read, letters), *commands, form=form, back=back)
        if _turned(talk, typed, items, read):
            continue
        number = typed.removesuffix(".")
        if number.isdecimal() and 1 <= int(number) <= len(items):
            return int(number) - 1
        if number.isdecimal():
            talk.say(_("Không có số {n}.").format(n=number))
        elif letters is not None and typed:
            letters.act(typed)
            raise Again
        else:
            talk.say(_("Gõ một trong các số đã nêu.") if items else _("Không có gì để chọn."))


@dataclass(slots=True)
class Narrowing:
    """A long list narrowed by letters; `0` takes them away before it goes back."""

    typed: str = ""
    pages: Pages = field(default_factory=Pages)

    @property
    def words(self) -> str:
        """What the list is narrowed to; empty when it is not."""
        return _("Lọc theo “{typed}”.").format(typed=self.typed) if self.typed else ""

    def choose(self, talk: Talk, items: Sequence[str], *commands: Command, label: str) -> int:
        """See `choose`; `label` says what letters do.

        Raises:
            Again: the list is narrowed otherwise now.
        """
        letters = Command("", label, self.narrow)
        try:
            back = _("bỏ lọc") if self.typed else ""
            return choose(talk, items, *commands, pages=self.pages, letters=letters, back=back)
        except Back:
            if not self.typed:
                raise
            self.narrow("")
            raise Again from None

    def narrow(self, typed: str) -> None:
        """Narrow the list to these letters, and begin it anew."""
        self.typed, self.pages.start = typed, 0


def confirm(talk: Talk, question: str, yes: str) -> None:
    """Go on only after `1`.

    Raises:
        Back: `0`.
    """
    talk.say(question)
    choose(talk, [yes], form=True)


def recite(talk: Talk, lines: Sequence[str]) -> None:
    """Say many lines, waiting after each twenty; `0` ends it early."""
    for start in range(0, len(lines), PAGE):
        talk.say(*lines[start : start + PAGE])
        if start + PAGE < len(lines):
            talk.say(_position(range(start, start + PAGE), len(lines)))
            try:
                talk.ask(_("Enter tiếp"), form=True)
            except Back:
                return


def _how(items: Sequence[str], read: Pages, letters: Command | None) -> str:
    here = read.window(len(items))
    parts = [
        _("Gõ số 1 đến {n}").format(n=len(items)) if len(items) > 1 else "",
        _("Gõ 1") if len(items) == 1 else "",
        _("Enter trang sau") if here.stop < len(items) else "",
        _("- trang trước") if here.start else "",
        _(letters.label) if letters else "",
    ]
    return "; ".join(filter(None, parts)) or _("Danh sách trống")


def _turned(talk: Talk, typed: str, items: Sequence[str], read: Pages) -> bool:
    """Whether what was typed turns a page of a list that has several."""
    here = read.window(len(items))
    if typed == "" and len(items) > PAGE:
        if here.stop == len(items):
            talk.say(_("Hết danh sách."))
        else:
            read.start = here.stop
            _say_page(talk, items, read)
        return True
    if typed == "-" and here.start:
        read.start = max(0, here.start - PAGE)
        _say_page(talk, items, read)
        return True
    return False


def _say_page(talk: Talk, items: Sequence[str], read: Pages) -> None:
    here = read.window(len(items))
    talk.say(*(f"{place + 1}. {items[place]}" for place in here))
    if len(items) > PAGE:
        talk.say(_position(here, len(items)))


def _position(here: range, count: int) -> str:
    words = _("Dòng {first} đến {last} trong {of}, trang {page}/{pages}.")
    page, pages = here.start // PAGE + 1, -(-count // PAGE)
    return words.format(first=here.start + 1, last=min(here.stop, count), of=count, page=page, pages=pages)
