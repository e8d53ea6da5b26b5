"""Giving modules to officials: choose modules or a whole course, a due date, see what it does, confirm."""

from collections import Counter
from collections.abc import Sequence

from trainer.desks.assigning import AssigningDesk
from trainer.desks.wording.due import Limits
from trainer.desks.wording.figures import hours
from trainer.desks.wording.giving import all_held_words, given_words, preview_words, to_whom, until_question
from trainer.plain.asking import Talk
from trainer.plain.choosing import confirm
from trainer.plain.dues import ask_due
from trainer.plain.forms import pick_several
from trainer.words import _


def give(talk: Talk, desk: AssigningDesk, officials: Sequence[str]) -> None:
    """Ask which modules and until when, tell what it would do, and do it once confirmed.

    Raises:
        Back: given up; nothing is written.
    """
    shelf = _shelf(desk, officials)
    talk.say(to_whom(desk, officials))
    items = [words for words, _ids in shelf]
    places = pick_several(talk, _("Giao học phần nào? Số của cả khóa là mọi học phần của khóa."), items)
    modules = tuple(dict.fromkeys(id for place in places for id in shelf[place][1]))
    limits = Limits(desk.seat.today, desk.seat.library.calendar)
    due = ask_due(talk, until_question(modules, officials), limits)
    plan, until = desk.preview(officials, modules, due), limits.words(due)
    if not plan.new:
        talk.say(all_held_words(plan))
        return
    yes = _("Giao {n} phần").format(n=len(plan.new))
    confirm(talk, preview_words(plan, officials, until), yes)
    talk.say(given_words(plan, len(desk.assign(plan)), until))


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
