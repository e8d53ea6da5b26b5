"""A run on screen: the dialogue, the form, how it ended."""

from collections.abc import Iterator

from rich.text import Text

from trainer.desks.case_review import CaseReview
from trainer.desks.wording.case import form_facts, speaker, verdict_lines
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.telling import form_said
from trainer.scenarios.forms import Form
from trainer.tui.shown import DOT, shown
from trainer.tui.widgets.choices import Choice
from trainer.words import _

EMPTY = "–"
"""What stands in a field of the form that nothing was entered in."""


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


def filled_words(state: State) -> str:
    """The fields that were filled in, one to a line, then the names of those left empty."""
    facts = [(label, entry) for _field, label, entry in form_facts(state)]
    lines = [f"{label}: {entry}" for label, entry in facts if entry != EMPTY]
    empty = ", ".join(label for label, entry in facts if entry == EMPTY)
    return "\n".join([*lines, _("Để trống: {fields}.").format(fields=empty)] if empty else lines)


def briefly(text: str) -> str:
    """The text with every form by its number alone: its own name is too long for a line."""
    for form in Form:
        text = text.replace(form_said(form), form.number)
    return text


def verdict_text(found: CaseReview, width: int | None = None) -> Text:
    """The head of a review; what should have come of it and what did share one line of `width` cells, if given."""
    should = _("Đáng lẽ: {should}").format(should=found.review.should)
    did = _("Đã: {did}").format(did=found.review.did)
    first, *others = (line for line in verdict_lines(found) if line != did)
    both = _abreast(shown(briefly(should)), shown(briefly(did)), width)
    return Text("\n").join([shown(first, "bold"), *(both if line == should else shown(line) for line in others)])


def _abreast(one: Text, other: Text, width: int | None) -> Text:
    """Two facts on one line; where they are too long, each is cut to what the other leaves of it, or to half."""
    if width is None:
        return Text("\n").join([one, other])
    if one.cell_len + len(DOT) + other.cell_len > width:
        room, half = width - len(DOT), (width - len(DOT)) // 2
        lengths = max(half, room - other.cell_len), max(half, room - one.cell_len)
        for text, cells in zip((one, other), lengths, strict=True):
            text.truncate(cells, overflow="ellipsis")
    return Text(DOT).join([one, other])
