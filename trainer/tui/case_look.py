"""A run on screen: the line of state, the dialogue, the form."""

from collections.abc import Iterator

from rich.text import Text

from trainer.desks.wording.case import form_facts, speaker, state_facts
from trainer.progress.run import Mode
from trainer.scenarios.casework.state import State
from trainer.tui.shown import dotted, shown
from trainer.tui.widgets.choices import Choice


def state_line(state: State, mode: Mode) -> str:
    """`09:14 thứ Sáu 12/9/2025 · Luyện · phút 4/12 · bình thường 3/5 · đã báo 1 chỗ`."""
    return dotted(*state_facts(state, mode))


def talk_text(state: State) -> Text:
    """The dialogue so far."""
    lines = []
    for said in state.talk:
        who = speaker(state, said)
        line = Text.assemble(shown(f"{who}: ", "bold"), shown(said.text)) if who else shown(f"  ({said.text})", "dim")
        lines.append(line)
    return Text("\n").join(lines)


def form_choices(state: State) -> Iterator[Choice]:
    """Every field of the form with what stands in it."""
    for field, label, entry in form_facts(state):
        yield Choice(field, Text.assemble(shown(f"{label}: ", "dim"), shown(entry)))
