"""How it goes with someone who learns, in words: what is done, what needs help, when last seen."""

from datetime import date

from trainer.desks.assigning import Learner
from trainer.desks.wording.figures import day
from trainer.progress.standing import Status
from trainer.words import _

SILENT_FROM = 7
"""Days without any deed from which someone with work to do is called silent."""


def needs_help(learner: Learner) -> bool:
    """Whether something is overdue or must be learned again."""
    return learner.count(Status.OVERDUE, Status.SUPERSEDED) > 0


def need_words(learner: Learner, today: date) -> str:
    """Why someone needs help, gravest first; else how it goes."""
    if not learner.standings:
        return _("chưa được giao gì")
    if all(stand.status.settled for stand in learner.standings):
        return _("xong cả")
    late, overdue, again = learner.worst_late, learner.count(Status.OVERDUE), learner.count(Status.SUPERSEDED)
    parts = [
        _("trễ {n} ngày").format(n=late) if late else "",
        _("{n} quá hạn").format(n=overdue) if overdue else "",
        _("{n} phải học lại").format(n=again) if again else "",
        _silence(learner.last_seen, today),
    ]
    begun = any(stand.started for stand in learner.standings)
    return ", ".join(filter(None, parts)) or (_("đang học") if begun else _("chưa bắt đầu"))


def settled_of(learner: Learner) -> str:
    """`3/7`: modules settled of modules held; empty when nothing was given."""
    held = len(learner.standings)
    return f"{learner.count(Status.COMPLETED, Status.WAIVED)}/{held}" if held else ""


def done_words(learner: Learner) -> str:
    """`xong 3/7`; empty when nothing was given."""
    ratio = settled_of(learner)
    return _("xong {done}").format(done=ratio) if ratio else ""


def seen_words(learner: Learner) -> str:
    """`vào lần cuối 20/11/2026`; empty for someone never seen."""
    return _("vào lần cuối {day}").format(day=day(learner.last_seen)) if learner.last_seen else ""


def _silence(seen: date | None, today: date) -> str:
    if seen is None:
        return _("chưa vào học")
    days = (today - seen).days
    return _("im {n} ngày").format(n=days) if days >= SILENT_FROM else ""
