"""Help and glossary notices, derived from the live bindings and the ward's glossary."""

from collections.abc import Mapping, Sequence

from rich.text import Text
from textual.screen import Screen

from trainer.courses.module import Term
from trainer.tui.commands import commands_of
from trainer.tui.dialogs.notice import Notice
from trainer.tui.shown import shown
from trainer.words import _


def help_notice(screen: Screen[object]) -> Notice:
    """What this place is for and every key that works in it now."""
    about = getattr(screen, "about", "")
    keys = Text("\n").join(
        Text.assemble((f"{command.key:<8}", "bold"), shown(command.tooltip or command.label))
        for command in commands_of(screen)
    )
    return Notice(_("Trợ giúp"), [shown(about), keys] if about else [keys])


def glossary_notice(glossary: Mapping[str, Term], names: Sequence[str] = ()) -> Notice:
    """The terms named, or the whole glossary in its order."""
    wanted = [glossary[name] for name in names if name in glossary] or list(glossary.values())
    return Notice(
        _("Từ điển"), [Text.assemble((term.name, "bold"), ": ", shown(term.short)) for term in wanted]
    )
