"""The cases at the counter: how far one is with each, the ways to play one, the runs done."""

from trainer.desks.counter import CaseRow
from trainer.desks.wording.case import COMMANDS, modes_said, run_facts
from trainer.faults import Fault
from trainer.plain.asking import Act, Command, Place
from trainer.plain.case_review import case_review
from trainer.plain.choosing import Pages, choose
from trainer.plain.counter import play_case
from trainer.plain.telling import sentences
from trainer.plain.visit import Visit
from trainer.progress.run import Mode
from trainer.words import N_, _


def cases(visit: Visit, only: tuple[str, ...] = ()) -> None:
    """Go to the counter: all cases, or those that a module asks for."""
    pages = Pages()

    def look() -> Act:
        rows = [row for row in visit.learning.counter.cases() if not only or row.case.id in only]
        done = sum(row.mastery.mastered for row in rows)
        visit.talk.say(_("Thành thạo {done}/{of} tình huống.").format(done=done, of=len(rows)))
        runs = Command("=", N_("xem lại lượt đã làm"), lambda typed: _runs(visit, rows, typed), N_("số"))
        chosen = rows[choose(visit.talk, [_row_words(row) for row in rows], runs, pages=pages)]
        return lambda: _one(visit, chosen)

    about = N_(
        "Mỗi tình huống là một người dân với một tập giấy tờ, mỗi lần một khác. Thành thạo là hai lượt kiểm tra đạt "
        "liền nhau với hai kết luận đúng khác nhau; mỗi ngày nhiều nhất ba lượt kiểm tra."
    )
    visit.talk.stay(Place(N_("Ra quầy."), about), look)


def _row_words(row: CaseRow) -> str:
    best = _("điểm kiểm tra cao nhất {n}").format(n=row.best) if row.best is not None else ""
    going = _("có lượt đang dở") if row.open else ""
    level = _("khó {n}/5").format(n=row.case.level)
    return sentences(row.case.title, level, _(COMMANDS[row.mastery.command]), best, going)


def _one(visit: Visit, row: CaseRow) -> None:
    """Go on with the run that is open, else choose how to play."""
    if row.open is not None:
        return play_case(visit, row.case.id, row.open.mode)
    ways = modes_said(row)
    visit.talk.say(f"{row.case.title}.")
    code = Command("#", N_("mã lớp"), lambda typed: _with_code(visit, row, typed), N_("mã"))
    mode = list(ways)[choose(visit.talk, list(ways.values()), code)]
    play_case(visit, row.case.id, mode)


def _with_code(visit: Visit, row: CaseRow, code: str) -> None:
    """Play the folder of a class: practice, or the test that a trainer opened."""
    if not code:
        raise Fault(_("Gõ # rồi mã lớp, ví dụ #7F3A2."))
    ways = modes_said(row)
    mode = (Mode.PRACTISE, Mode.TEST)[choose(visit.talk, [ways[Mode.PRACTISE], ways[Mode.TEST]], form=True)]
    play_case(visit, row.case.id, mode, code)


def _runs(visit: Visit, rows: list[CaseRow], typed: str) -> None:
    if not typed.isdecimal() or not 1 <= int(typed) <= len(rows):
        raise Fault(_("Gõ = rồi số của một tình huống, ví dụ =1."))
    case = rows[int(typed) - 1].case
    closed = [run for run in reversed(visit.learning.counter.case_runs(case.id)) if run.state == "finished"]
    visit.talk.say(_("Lượt đã xong của “{title}”.").format(title=case.title))
    chosen = closed[choose(visit.talk, [sentences(*run_facts(run)) for run in closed], form=True)]
    case_review(visit, chosen.id)
