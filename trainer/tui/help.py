"""Help and glossary notices, derived from the live bindings and the ward's glossary."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.screen import Screen

from trainer.courses.module import Term
from trainer.tui.commands import commands_of
from trainer.tui.dialogs.notice import Notice
from trainer.tui.shown import shown
from trainer.words import N_, _


class Help(Notice):
    """What a place is for and every key that works in it; from here a tour begins."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f9", "app.tour", N_("Dẫn đường"), priority=True)]

    def __init__(self, about: str, keys: Text, tour: str = "") -> None:
        """`tour`: what F9 does, in words; empty where there is no tour."""
        super().__init__(_("Trợ giúp"), [shown(about), keys] if about else [keys])
        self._tour = tour

    @property
    def hint(self) -> str:
        """Closing, and the tour where there is one."""
        return " · ".join(filter(None, [super().hint, self._tour]))


def help_notice(screen: Screen[object], tour: str = "") -> Help:
    """What this place is for and every key that works in it now; `tour` says what F9 does."""
    keys = Text("\n").join(
        Text.assemble((f"{command.key:<10}", "bold"), shown(command.tooltip or command.label))
        for command in commands_of(screen)
        if command.action not in ("help", "app.help")
    )
    return Help(_(getattr(screen, "about", "")), keys, tour)


def glossary_notice(glossary: Mapping[str, Term], names: Sequence[str] = ()) -> Notice:
    """The terms named, or the whole glossary in its order."""
    wanted = [glossary[name] for name in names if name in glossary] or list(glossary.values())
    return Notice(
        _("Từ điển"), [Text.assemble((term.name, "bold"), ": ", shown(term.short)) for term in wanted]
    )
