"""Giving modules to officials: choose modules or a whole course, a due date, see what it does, confirm."""

from collections import Counter
from collections.abc import Sequence

from trainer.desks.assigning import AssigningDesk
from trainer.plain.asking import Talk
from trainer.plain.choosing import confirm
from trainer.plain.dues import Limits, ask_due
from trainer.plain.forms import pick_several
from trainer.plain.telling import hours
from trainer.progress.giving import Plan
from trainer.words import _

NAMED = 3
"""Officials named; the rest are counted."""


def give(talk: Talk, desk: AssigningDesk, officials: Sequence[str]) -> None:
    """Ask which modules and until when, tell what it would do, and do it once confirmed.

    Raises:
        Back: given up; nothing is written.
    """
    shelf = _shelf(desk, officials)
    talk.say(_("Giao cho: {who}").format(who=_names(desk, officials)))
    items = [words for words, _ids in shelf]
    places = pick_several(talk, _("Giao học phần nào? Số của cả khóa là mọi học phần của khóa."), items)
    modules = tuple(dict.fromkeys(id for place in places for id in shelf[place][1]))
    limits = Limits(desk.seat.today, desk.seat.library.calendar)
    asked = _("{k} học phần cho {m} người: hạn đến khi nào?").format(k=len(modules), m=len(officials))
    due = ask_due(talk, asked, limits)
    plan, until = desk.preview(officials, modules, due), limits.words(due)
    if not plan.new:
        all_held = _("Mọi người đã có các học phần này ({n} phần); không có gì để giao.")
        talk.say(all_held.format(n=len(plan.held)))
        return
    yes = _("Giao {n} phần").format(n=len(plan.new))
    confirm(talk, preview_words(plan, len(officials), until), yes)
    given = desk.assign(plan)
    done = _("Đã giao {n} phần cho {m} người, {due}.")
    talk.say(done.format(n=len(given), m=plan.officials, due=until))


def preview_words(plan: Plan, officials: int, until: str) -> str:
    """`23 người × 4 học phần = 92 phần; 11 đã có, giữ nguyên; hạn 30/11/2026`."""
    asked = len(plan.new) + len(plan.held)
    words = _("{m} người × {k} học phần = {n} phần").format(m=officials, k=asked // officials, n=asked)
    if plan.held:
        words += _("; {n} đã có, giữ nguyên").format(n=len(plan.held))
    return f"{words}; {until}."


def _shelf(desk: AssigningDesk, officials: Sequence[str]) -> list[tuple[str, tuple[str, ...]]]:
    """What can be given: a course before its modules, each with the ids it stands for."""
    library = desk.seat.library
    known = desk.preview(officials, tuple(library.modules), None)
    held = Counter(module for _official, module in known.held)
    shelf: list[tuple[str, tuple[str, ...]]] = []
    for course in library.courses.values():
        ids = tuple(id for id in course.modules if id in library.modules)
        time = hours(sum(library.modules[id].minutes for id in ids))
        words = _("Cả khóa {title}: {n} học phần, {time}")
        shelf.append((words.format(title=course.title, n=len(ids), time=time), ids))
        for id in ids:
            module = library.modules[id]
            have = _("{title}, {time}, đã có {n}/{m} người")
            shelf.append(
                (
                    have.format(title=module.title, time=hours(module.minutes), n=held[id], m=len(officials)),
                    (id,),
                )
            )
    return shelf


def _names(desk: AssigningDesk, officials: Sequence[str]) -> str:
    names = ", ".join(desk.learner(id).official.name for id in officials[:NAMED])
    more = len(officials) - NAMED
    return names + (_(" và {n} người nữa").format(n=more) if more > 0 else "")
