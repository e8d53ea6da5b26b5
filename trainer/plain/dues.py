"""Until when: within N working days, to a day, or without a limit."""

from trainer.desks.wording.due import OFFERED, Limits, read_due
from trainer.plain.asking import Talk
from trainer.plain.forms import fill, pick
from trainer.progress.due import Due, Within
from trainer.words import _


def ask_due(talk: Talk, question: str, limits: Limits, *, without: bool = True) -> Due:
    """The limit chosen; `without`: whether "no limit" may be."""
    items = [*limits.offers(), _("Số ngày khác, hoặc đến một ngày")]
    if without:
        items.append(_("Không hạn"))
    chosen = pick(talk, question, items)
    if chosen < len(OFFERED):
        return Within(OFFERED[chosen])
    if chosen > len(OFFERED):
        return None
    asked = _("Gõ số ngày làm việc, hoặc một ngày, ví dụ 15 hoặc 30/11/2026")
    return fill(talk, asked, lambda typed: read_due(typed, limits.today))
