"""How sure one is of an answer."""

from trainer.quizzes import CERTAINTIES
from trainer.tui.dialogs.menu import Menu
from trainer.tui.shown import shown
from trainer.tui.widgets.choices import Choice
from trainer.words import _


def how_sure(before: int | None) -> Menu:
    """Asks for the certainty, `1` to `3`; the cursor stands where it was `before`, else at the lowest."""
    levels = [Choice(str(level), shown(_(words))) for level, words in CERTAINTIES.items()]
    return Menu(_("Chắc đến mức nào?"), levels, str(before or 1))
