"""The citizen's folder: every paper with what stands on it; one fact is marked, a second one is held against it."""

from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text
from textual.binding import Binding
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from trainer.scenarios.casework.case import FolderPaper
from trainer.scenarios.casework.deeds import Deed, Differ, LookUp, Open, Unfit
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.telling import fact_said, value_said
from trainer.tui.shown import shown
from trainer.words import N_, _

LABEL = 14
"""Most cells of a label; a longer one wraps."""


class Folder(OptionList):
    """Papers and facts. Enter opens a paper, Space marks a fact, Space on another says that the two differ."""

    BINDINGS = [
        Binding("enter", "select", N_("Xem"), show=False, key_display="Enter", tooltip=N_("Xem giấy có dấu ›")),
        Binding(
            "space",
            "mark",
            N_("Đánh dấu"),
            show=False,
            key_display="Space",
            tooltip=N_("Đánh dấu một chỗ; đánh dấu chỗ thứ hai là báo hai chỗ lệch nhau"),
        ),
    ]

    @dataclass
    class Did(Message):
        """The official did something with the folder."""

        deed: Deed

    @dataclass
    class Noted(Message):
        """A fact was marked, or the mark taken away."""

        words: str

    def __init__(self, id: str | None = None) -> None:
        """An empty folder; `lay` lays papers in it."""
        super().__init__(id=id, markup=False)
        self._state: State | None = None
        self._marked = ""
        self._ids: list[str] = []
        self._texts: dict[str, RenderableType] = {}
        self._at: int | None = None

    @property
    def spot(self) -> str:
        """`paper.field` under the cursor; empty on a heading."""
        here = self._here
        return here if "." in here else ""

    @property
    def _here(self) -> str:
        return self._ids[self.highlighted] if self.highlighted is not None and self._ids else ""

    def lay(self, state: State) -> None:
        """Show the folder as it lies there now; the cursor stays where it is."""
        here, self._state = self._here, state
        self.border_subtitle = Text(_("đã báo {n} chỗ · F7").format(n=len(state.claims))) if state.claims else ""
        papers, labels = _visible(state), _label_cells(state)
        rows = [row for number, paper in enumerate(papers, 1) for row in self._rows(number, paper, state, labels)]
        self._at = None
        self.clear_options()
        self._ids = [id for id, _text in rows]
        self._texts = dict(rows)
        self.add_options(Option(_pointed(False, text)) for _id, text in rows)
        if rows:
            newest = state.opened[-1] if state.opened else ""
            wanted = here if here in self._ids else (newest if newest in self._ids else self._ids[0])
            self.highlighted = self._ids.index(wanted)
        else:
            self.add_option(Option(shown(_("Chưa có giấy nào trên quầy."), "dim"), disabled=True))

    def show_newest(self) -> None:
        """Put the cursor on the paper opened last."""
        if self._state is not None and self._state.opened and self._state.opened[-1] in self._ids:
            self.highlighted = self._ids.index(self._state.opened[-1])

    def _rows(
        self, number: int, paper: FolderPaper, state: State, labels: int
    ) -> list[tuple[str, RenderableType]]:
        title = f"[{number}] {paper.title}"
        if paper.id not in state.opened:
            how = _("chưa tra") if paper.database else _("chưa xem")
            return [(paper.id, Text.assemble(shown(title, "bold"), shown(f" · {how}", "dim")))]
        rows: list[tuple[str, RenderableType]] = [(paper.id, shown(title, "bold"))]
        for field, value in paper.facts.items():
            spot = f"{paper.id}.{field}"
            label, said = shown(fact_said(state.deal, field), "dim"), shown(value_said(value))
            rows.append((spot, _columns(Text(self._sign(spot, state)), label, said, labels)))
        return rows

    def _sign(self, spot: str, state: State) -> str:
        if spot == self._marked:
            return "▪"
        return "!" if any(spot in _spots(claim) for claim in state.claims) else " "

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Show the cursor by a sign too, not by colour alone."""
        super().watch_highlighted(highlighted)
        before, self._at = self._at, highlighted
        for place in (before, highlighted):
            if place is not None and place < self.option_count:
                id = self._ids[place]
                self.replace_option_prompt_at_index(place, _pointed(place == highlighted, self._texts[id]))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter reads a paper, or looks a record up."""
        event.stop()
        state, here = self._state, self._here
        if state is None or "." in here or here in state.opened:
            return
        paper = next(known for known in state.deal.papers if known.id == here)
        self.post_message(self.Did(LookUp(here) if paper.database else Open(here)))

    def action_mark(self) -> None:
        """Mark the fact under the cursor; with one marked already, say that the two differ."""
        spot, before = self.spot, self._marked
        if self._state is None:
            return
        if not spot:
            self.post_message(self.Noted(_("Đưa dấu › đến một dòng trên giấy đã xem, rồi Space.")))
            return
        self._marked = "" if before else spot
        if before and before != spot:
            self.post_message(self.Did(Differ(before, spot)))
        elif self._marked:
            self.post_message(self.Noted(_("Đã đánh dấu. Space ở chỗ thứ hai: báo hai chỗ lệch nhau.")))
        self.lay(self._state)


def _pointed(here: bool, row: RenderableType) -> RenderableType:
    """A row after its cursor sign, so that what wraps stays in its column."""
    grid = Table.grid(expand=True)
    grid.add_column(width=2)
    grid.add_column(ratio=1)
    grid.add_row(Text("›" if here else " "), row)
    return grid


def _columns(sign: Text, label: Text, value: Text, labels: int) -> RenderableType:
    grid = Table.grid(expand=True, padding=(0, 1, 0, 0))
    grid.add_column(width=1)
    grid.add_column(width=labels + 1)
    grid.add_column(ratio=1)
    grid.add_row(sign, label, value)
    return grid


def _label_cells(state: State) -> int:
    """Cells that the labels of all papers in the folder need, read or not, so that no value moves aside later."""
    labels = (fact_said(state.deal, field) for paper in state.deal.papers for field in paper.facts)
    return min(LABEL, max(map(cell_len, labels), default=LABEL))


def _visible(state: State) -> list[FolderPaper]:
    """Papers on the counter, and the records that can be looked up."""
    return [paper for paper in state.deal.papers if paper.database or paper.id in state.laid]


def _spots(claim: Deed) -> tuple[str, ...]:
    match claim:
        case Differ(one, other):
            return one, other
        case Unfit(spot):
            return (spot,)
        case _:
            return ()
