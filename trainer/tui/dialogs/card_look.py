"""How a reference card looks: the question on the left, what it says on the right, how it comes about below."""

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from trainer.desks.card import Card
from trainer.desks.card_sections import Section
from trainer.scenarios.procedures import Procedure
from trainer.tui.shown import shown
from trainer.words import _

BESIDE = 14
"""Cells of the left column: a title and a gap."""


def card_look(card: Card) -> Table:
    """The whole card; the caution to look it up stands under it."""
    look = Table.grid(expand=True)
    look.add_column(width=BESIDE)
    look.add_column(ratio=1, overflow="fold")
    for section in card.sections:
        _add(look, section)
    look.add_row("", shown(card.caution, "italic"))
    return look


def _add(look: Table, section: Section) -> None:
    title = shown(section.title, "bold")
    for line in section.lines:
        look.add_row(title, shown(line.said))
        for more in line.more:
            look.add_row("", Padding(shown(more, "dim"), (0, 0, 0, 2)))
        title = Text()


def title_look(procedure: Procedure, *, has_focus: bool) -> Text:
    """Title, and the code on the national portal where it is known; a sign while the card has the focus."""
    code = " · " + _("mã {code}").format(code=procedure.code) if procedure.code else ""
    return Text.assemble("› " if has_focus else "", shown(procedure.title, "bold"), shown(code, "dim"))
