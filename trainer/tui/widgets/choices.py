"""A list to choose from with arrows, digits and Enter, or to mark several with Space."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text
from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from trainer.words import N_


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose. Without an id it is a heading: it has no number and can't be chosen."""

    id: str
    text: Text
    enabled: bool = True


class Choices(OptionList):
    """Choices numbered 1–9. With `several`, Space or a digit marks and Enter submits; else they choose."""

    BINDINGS = [Binding("space", "mark", N_("Đánh dấu"), show=False)]

    @dataclass
    class Chosen(Message):
        """One thing was chosen (not sent while several may be marked)."""

        choices: "Choices"
        id: str

        @property
        def control(self) -> "Choices":
            """The list it comes from."""
            return self.choices

    @dataclass
    class Marked(Message):
        """The set of marked things changed."""

        choices: "Choices"
        ids: tuple[str, ...]

        @property
        def control(self) -> "Choices":
            """The list it comes from."""
            return self.choices

    def __init__(
        self,
        *,
        several: bool = False,
        numbered: bool = True,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        """Make an empty list; `offer` fills it."""
        super().__init__(id=id, classes=classes, markup=False)
        self.several = several
        self.numbered = numbered
        self._offered: tuple[Choice, ...] = ()
        self._numbers: list[int] = []
        self._cursor: int | None = None
        self._marked: frozenset[str] = frozenset()

    @property
    def marked(self) -> tuple[str, ...]:
        """Ids marked, in the order offered."""
        return tuple(choice.id for choice in self._offered if choice.id in self._marked)

    @property
    def here(self) -> str | None:
        """Id under the cursor."""
        return self._offered[self.highlighted].id if self.highlighted is not None else None

    @property
    def at_top(self) -> bool:
        """True when nothing above the cursor can be chosen."""
        return self.highlighted is None or not any(
            choice.enabled and choice.id for choice in self._offered[: self.highlighted]
        )

    def go_to(self, id: str | None) -> None:
        """Put the cursor on a choice; on the first one when there is none of that id."""
        usable = [n for n, choice in enumerate(self._offered) if choice.enabled and choice.id]
        wanted = [n for n in usable if self._offered[n].id == id]
        self.highlighted = next(iter(wanted or usable), None)

    def offer(self, choices: Iterable[Choice], marked: Iterable[str] = (), at: str | None = None) -> None:
        """Show these choices, with some marked and the cursor at one of them (first when None)."""
        self._offered = tuple(choices)
        self._marked = frozenset(marked)
        self._cursor = None
        self.clear_options()
        self._numbers = [n for n, choice in enumerate(self._offered) if choice.id]
        self.add_options(
            Option(self._prompt(n, c), disabled=not (c.enabled and c.id)) for n, c in enumerate(self._offered)
        )
        self.go_to(at)

    def action_mark(self) -> None:
        """Mark or unmark the choice under the cursor; where only one may be chosen, choose it."""
        if self.highlighted is not None:
            self._take(self.highlighted)

    def on_key(self, event: events.Key) -> None:
        """Digits take the choice of that number."""
        if self.take_digit(event.key):
            event.stop()

    def take_digit(self, key: str) -> bool:
        """Take the choice numbered `key`, when there is one; a screen passes digits pressed elsewhere."""
        if not key.isdecimal() or not 1 <= int(key) <= min(9, len(self._numbers)):
            return False
        place = self._numbers[int(key) - 1]
        if self._offered[place].enabled and not self.disabled:
            self.highlighted = place
            self._take(place)
        return True

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or click chooses; in a marking list Enter is left to the screen."""
        event.stop()
        choice = self._offered[event.option_index]
        if not self.several:
            self.post_message(self.Chosen(self, choice.id))
        else:
            self.post_message(self.Submitted(self, self.marked))

    @dataclass
    class Submitted(Message):
        """Enter was pressed in a marking list."""

        choices: "Choices"
        ids: tuple[str, ...]

        @property
        def control(self) -> "Choices":
            """The list it comes from."""
            return self.choices

    def _take(self, place: int) -> None:
        choice = self._offered[place]
        if not self.several:
            self.post_message(self.Chosen(self, choice.id))
            return
        self._marked = self._marked ^ {choice.id}
        self.replace_option_prompt_at_index(place, self._prompt(place, choice))
        self.post_message(self.Marked(self, self.marked))

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Show the cursor by a sign too, not by colour alone."""
        super().watch_highlighted(highlighted)
        before, self._cursor = self._cursor, highlighted
        for place in (before, highlighted):
            if place is not None and place < self.option_count:
                self.replace_option_prompt_at_index(place, self._prompt(place, self._offered[place]))

    def _prompt(self, place: int, choice: Choice) -> RenderableType:
        if not choice.id:
            return choice.text
        rank = self._numbers.index(place) + 1
        cursor = "› " if place == self._cursor else "  "
        number = f"{rank}. " if self.numbered and rank <= 9 else ("   " if self.numbered else "")
        mark = ("[x] " if choice.id in self._marked else "[ ] ") if self.several else ""
        return _hung(Text(cursor + number + mark), choice.text)


def _hung(lead: Text, text: Text) -> Table:
    """The text behind its number; further lines stand under the first."""
    row = Table.grid(expand=True)
    row.add_column(width=lead.cell_len)
    row.add_column(ratio=1, overflow="fold")
    row.add_row(lead, text)
    return row
