"""The book in figures, one line for each."""

from rich.text import Text

from trainer.desks.administration import Info
from trainer.desks.wording.book import info_figures
from trainer.tui.shown import shown


def info_words(found: Info) -> Text:
    """The names of the figures in bold, the figures under each other."""
    figures = info_figures(found).items()
    return Text("\n").join(
        Text.assemble((f"{name:<14}", "bold"), shown(words)) for name, words in figures
    )
