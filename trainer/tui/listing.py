"""A place that is one list: what narrows it, a summary in words, the rows, one row in full."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import DataTable, Static

from trainer.text import printable
from trainer.tui import unseen
from trainer.tui.backroom import Backroom
from trainer.tui.place import Place
from trainer.tui.shown import shown
from trainer.tui.widgets.pick import Pick
from trainer.tui.widgets.sheet import LIMIT, Column, Sheet
from trainer.tui.widgets.vi_input import ViInput
from trainer.words import N_, _

PAUSE = 0.2
"""Seconds without typing before the list is narrowed: a Vietnamese syllable is several keys."""


class Listing(Place):
    """One list. Subclasses fill `sheet` and answer `narrowed`, `opened` and `in_full`."""

    AUTO_FOCUS = "Sheet"
    BINDINGS: ClassVar[list[BindingType]] = [
        unseen.CARD,
        Binding("f2", "basis", N_("Căn cứ"), show=False, tooltip=N_("Căn cứ pháp lý của nội dung đang xem")),
        unseen.GLOSSARY,
        Binding("down", "to_list", show=False),
    ]
    DEFAULT_CSS = """
    Listing {
        .narrowing { height: auto; padding: 0 1; }
        .narrowing Static { width: auto; }
        .narrowing ViInput { width: 1fr; }
        .narrowing Pick { margin-left: 2; max-width: 50%; }
        #summary { height: auto; max-height: 6; padding: 0 1; }
        #detail { height: auto; min-height: 3; max-height: 6; padding: 0 1; border-top: solid $panel; }
        Sheet { height: 1fr; scrollbar-size-vertical: 1; overflow-x: hidden; }
    }
    """
    columns: ClassVar[Sequence[Column]] = ()
    marking: ClassVar[bool] = False
    opens: ClassVar[str] = ""
    """What Enter does, in a word for the footer."""
    detailed: ClassVar[bool] = True
    """Whether the row under the cursor is shown in full below the list."""
    narrowing: ClassVar[str] = ""
    """What may be typed above the list; empty: nothing."""

    def __init__(self, backroom: Backroom) -> None:
        """`backroom` does the reading and writing."""
        super().__init__(backroom)
        self._typing: Timer | None = None

    def furniture(self) -> ComposeResult:
        """Field, summary, list, detail."""
        picks = tuple(self.picks())
        if self.narrowing or picks:
            with Horizontal(classes="narrowing"):
                if self.narrowing:
                    yield Static(shown(_("Lọc: ")), id="narrow-by")
                    yield ViInput(placeholder=_(self.narrowing), compact=True, max_length=100, id="narrow")
                yield from picks
        yield Static("", id="summary")
        yield Sheet(self.columns, marking=self.marking, opens=self.opens, id="sheet")
        detail = Static("", id="detail")
        detail.display = self.detailed
        yield detail

    def picks(self) -> Iterable[Pick]:
        """Fields beside the one that is typed in."""
        return ()

    def reword(self) -> None:
        """Titles and what may be typed; subclasses go on with their rows."""
        for part in (*self.query(Pick), self.sheet):
            part.reword()
        if self.narrowing:
            self.query_one("#narrow-by", Static).update(shown(_("Lọc: ")))
            self.query_one("#narrow", ViInput).placeholder = _(self.narrowing)

    # --- what subclasses answer ---------------------------------------------------------------------------

    def narrowed(self) -> None:
        """The text above the list has changed."""

    def opened(self, id: str) -> None:
        """Enter was pressed on a row."""

    def in_full(self, id: str) -> Text:
        """The row under the cursor, with all that its columns have no room for."""
        return Text()

    # --- what subclasses use ------------------------------------------------------------------------------

    @property
    def sheet(self) -> Sheet:
        """The list."""
        return self.query_one("#sheet", Sheet)

    @property
    def typed(self) -> str:
        """What narrows the list."""
        return self.query_one("#narrow", ViInput).text if self.narrowing else ""

    def sum_up(self, words: str) -> None:
        """Say above the list what is in it; a list cut for display says so."""
        if self.sheet.total > LIMIT:
            words += _(" · đang hiện {n}/{total} dòng: lọc bớt").format(n=LIMIT, total=self.sheet.total)
        if not self.sheet.total and self.typed:
            words += "\n" + _("Không có gì khớp “{text}”. Esc: bỏ lọc.").format(text=self.typed)
        self.query_one("#summary", Static).update(shown(words, lines=True))
        self._show_in_full()

    def say(self, words: str) -> None:
        """Tell what was done."""
        self.notify(printable(words), markup=False)

    # --- keys ---------------------------------------------------------------------------------------------

    def on_input_changed(self, event: ViInput.Changed) -> None:
        """Wait for the end of the syllable, then narrow."""
        if self._typing is not None:
            self._typing.stop()
        self._typing = self.set_timer(PAUSE, self.narrowed)

    def on_input_submitted(self, event: ViInput.Submitted) -> None:
        """Enter narrows at once and goes to the list."""
        self.narrowed()
        self.sheet.focus()

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """Show the row in full."""
        self._show_in_full()

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        """Enter or a click on the row under the cursor."""
        if self.sheet.here is not None:
            self.opened(self.sheet.here)

    def action_to_list(self) -> None:
        """Arrow down from the fields above."""
        self.sheet.focus()

    def action_leave(self) -> None:
        """Esc first takes back what narrows the list, then leaves; marks stay."""
        if self.typed:
            self.query_one("#narrow", ViInput).value = ""
            self.narrowed()
            self.sheet.focus()
        elif not self.sheet.has_focus:
            self.sheet.focus()
        else:
            super().action_leave()

    def _show_in_full(self) -> None:
        here = self.sheet.here
        self.query_one("#detail", Static).update(self.in_full(here) if here is not None else Text())
