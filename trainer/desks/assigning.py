"""The trainer's desk: officials, modules given after a preview, the curriculum, withdrawing with a reason."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from trainer.desks.arriving import give
from trainer.desks.case_review import CaseReview, others_review
from trainer.desks.completing import satisfy
from trainer.desks.reasons import reason as given_reason
from trainer.desks.seat import Seat
from trainer.desks.standings import Moment, gather, held, standings
from trainer.faults import Fault
from trainer.people.official import Official
from trainer.people.passwords import reset_code
from trainer.people.roles import Deed, Role
from trainer.progress.assignment import Assignment
from trainer.progress.due import Due, Within, due_date
from trainer.progress.giving import Plan, arrivals, plan
from trainer.progress.run import Run
from trainer.progress.standing import Standing, Status
from trainer.words import _

WAIVERS = ("Tested Out", "Equivalent AU", "Equivalent Outside Activity", "Administrative")
"""The four reasons of cmi5 for an exemption."""

LONGEST = 1000
"""Most working days within which a module can be given: four years."""


@dataclass(frozen=True, slots=True)
class Learner:
    """One official as the trainer's list shows them."""

    official: Official
    standings: tuple[Standing, ...]
    last_seen: date | None

    def count(self, *statuses: Status) -> int:
        """How many of their modules are in one of these states."""
        return sum(1 for stand in self.standings if stand.status in statuses)

    @property
    def worst_late(self) -> int:
        """Working days of the module that is late the longest and still to be done."""
        late = (stand.late for stand in self.standings if stand.status is Status.OVERDUE or stand.reassigned)
        return max(late, default=0)


class AssigningDesk:
    """Everything a trainer may do."""

    def __init__(self, seat: Seat) -> None:
        """Take the seat of a signed-in trainer."""
        self.seat = seat

    def learners(self) -> list[Learner]:
        """Active learners, who need help first: the longest late, then most overdue, then longest silent."""
        self.seat.must(Deed.VIEW_PROGRESS)
        records = self.seat.records
        with records.reading():
            facts = gather(records, Moment(self.seat.today))
            seen = records.last_seen()
            people = [o for o in records.officials(active=True) if Role.LEARNER in o.roles]
        mine: dict[str, list[Standing]] = {}
        for stand in standings(self.seat.library, facts, sorted(facts.pairs), self.seat.today).values():
            mine.setdefault(stand.official, []).append(stand)
        return sorted((Learner(o, tuple(mine.get(o.id, ())), seen.get(o.id)) for o in people), key=_need)

    def learner(self, official_id: str) -> Learner:
        """One official with all their modules.

        Raises:
            Fault: nobody of that id.
        """
        self.seat.must(Deed.VIEW_PROGRESS)
        official = self._official(official_id)
        facts = gather(self.seat.records, Moment(self.seat.today), official=official_id)
        stands = standings(self.seat.library, facts, sorted(facts.pairs), self.seat.today)
        return Learner(official, tuple(stands.values()), self.seat.records.last_seen().get(official_id))

    def runs(self, official_id: str) -> list[Run]:
        """The runs of one official, oldest first."""
        self.seat.must(Deed.VIEW_PROGRESS)
        return self.seat.records.runs(official=official_id)

    def case_review(self, run_id: str) -> CaseReview:
        """The review of anybody's closed run."""
        self.seat.must(Deed.VIEW_PROGRESS)
        return others_review(self.seat.records, self.seat.library, run_id)

    def open_class(self, case_id: str) -> str:
        """Issue a code for today: all who test themselves on this case with it are dealt the same folder.

        Raises:
            Fault: there is no such case.
        """
        self.seat.must(Deed.ASSIGN)
        if case_id not in self.seat.library.cases:
            raise Fault(_("Không có tình huống này."), case_id)
        code = reset_code(secrets.token_bytes(8))[:5]
        with self.seat.records.writing(self.seat.id) as w:
            w.append("issued", f"case:{case_id}", {"code": code})
        return code

    def preview(self, officials: Sequence[str], modules: Sequence[str], due: Due) -> Plan:
        """What assigning would do; nothing is written.

        Raises:
            Fault: nobody or nothing was chosen, someone or something is unknown, or the due date is past.
        """
        self.seat.must(Deed.ASSIGN)
        if not officials or not modules:
            raise Fault(_("Chưa chọn người hoặc học phần."), "", _("Chọn ít nhất một người và một học phần."))
        last = self._last_day(due)
        known = {official.id for official in self.seat.records.officials(active=True)}
        if gone := [id for id in officials if id not in known]:
            raise Fault(_("Không có người này trong danh sách."), ", ".join(gone), _("Tải lại danh sách."))
        library = self.seat.library
        if closed := [library.title(module) for module in modules if module not in library.modules]:
            words = _("Không giao được học phần {id}: đang sửa hoặc không còn.").format(id=", ".join(closed))
            raise Fault(words, "", _("Chọn lại học phần."))
        return plan(officials, modules, last, self._held())

    def preview_curriculum(self, officials: Sequence[str] | None = None) -> Plan:
        """What the curriculum still asks of everyone (or of some), by their posts; nothing is written."""
        self.seat.must(Deed.APPLY_CURRICULUM)
        people = [o for o in self.seat.records.officials(active=True) if Role.LEARNER in o.roles]
        chosen = people if officials is None else [o for o in people if o.id in set(officials)]
        library = self.seat.library
        return arrivals(chosen, library.curriculum, self._held(), library.calendar, self.seat.today)

    def assign(self, wanted: Plan) -> list[str]:
        """Carry out a previewed plan in one transaction; returns the ids of the new assignments.

        Pairs that became held since the preview are left alone, so confirming twice assigns once.
        """
        self.seat.must(Deed.ASSIGN)
        with self.seat.records.writing(self.seat.id) as w:
            kept = self._held()
            return [give(w, gift) for gift in wanted.new if (gift.official, gift.module) not in kept]

    def withdraw(self, assignment_id: str, reason: str) -> None:
        """Take an assignment back, with a reason; what was learned stays in the record.

        Raises:
            Fault: it was taken back already, or there is no reason.
            Refused: it is one's own.
        """
        self.seat.must(Deed.WITHDRAW, self._holder(assignment_id))
        why = given_reason(reason)
        with self.seat.records.writing(self.seat.id) as w:
            self._assignment(assignment_id)
            w.append("withdrawn", f"assignment:{assignment_id}", w.note(why))

    def extend(self, assignment_id: str, due: date, reason: str) -> None:
        """Give a later due date, with a reason; the old date stays in the record.

        Raises:
            Fault: the assignment is gone, the date is not later or past, or there is no reason.
            Refused: it is one's own.
        """
        self.seat.must(Deed.EXTEND, self._holder(assignment_id))
        last, why = self._last_day(due) or due, given_reason(reason)
        with self.seat.records.writing(self.seat.id) as w:
            given = self._assignment(assignment_id)
            if given.due and last <= given.due:
                words = _("Hạn mới phải sau hạn cũ.")
                raise Fault(words, given.due.strftime("%d/%m/%Y"), _("Chọn ngày muộn hơn."))
            w.append("extended", f"assignment:{assignment_id}", {"due": last.isoformat(), **w.note(why)})

    def waive(self, official: str, module: str, reason: str, why: str) -> None:
        """Exempt an official from a module: one of the four reasons of cmi5, and the evidence in words.

        Raises:
            Fault: nobody or nothing of that id, another reason, no words, or nothing is asked of them.
            Refused: it is oneself.
        """
        self.seat.must(Deed.WAIVE, official)
        if reason not in WAIVERS:
            raise Fault(_("Lý do miễn không hợp lệ."), reason, _("Chọn một trong bốn lý do."))
        evidence = given_reason(why)
        with self.seat.records.writing(self.seat.id) as w:
            self._must_be_asked(official, module)
            result = {"official": official, "reason": reason, **w.note(evidence)}
            w.append("waived", f"module:{module}", result)
            known = self.seat.library.modules.get(module)
            course = self.seat.library.courses.get(known.course) if known else None
            satisfy(self.seat.records, w, course, official)

    def _must_be_asked(self, official: str, module: str) -> None:
        """Refuse to exempt from what is unknown, or what is completed or exempted and holds."""
        name, library = self._official(official).name, self.seat.library
        facts = gather(self.seat.records, Moment(self.seat.today), official=official, module=module)
        pair = (official, module)
        if module not in library.modules and pair not in facts.pairs:
            raise Fault(_("Không có học phần {id}.").format(id=module), "", _("Chọn lại học phần."))
        if standings(library, facts, [pair], self.seat.today)[pair].status.settled:
            words = _("{name} đã hoàn thành hoặc đã được miễn học phần này.").format(name=name)
            raise Fault(words, library.title(module), _("Không cần miễn."))

    def _last_day(self, due: Due) -> date | None:
        if isinstance(due, Within) and not 1 <= due.workdays <= LONGEST:
            raise Fault(_("Số ngày làm việc phải từ 1 đến {n}.").format(n=LONGEST), str(due.workdays))
        if isinstance(due, date) and due < self.seat.today:
            day = due.strftime("%d/%m/%Y")
            raise Fault(_("Hạn {day} đã qua.").format(day=day), "", _("Chọn ngày từ hôm nay trở đi."))
        return due_date(due, self.seat.today, self.seat.library.calendar)

    def _held(self) -> set[tuple[str, str]]:
        facts = gather(self.seat.records, Moment(self.seat.today))
        return held(facts, self.seat.library, self.seat.today)

    def _official(self, id: str) -> Official:
        official = self.seat.records.official(id)
        if official is None:
            raise Fault(_("Không có người này trong danh sách."), id, _("Chọn lại từ danh sách."))
        return official

    def _holder(self, assignment_id: str) -> str | None:
        """Whom an assignment was given to, whatever became of it."""
        made = self.seat.records.events(object=f"assignment:{assignment_id}", verbs=("assigned",), limit=1)
        return str(made[0].result["official"]) if made else None

    def _assignment(self, id: str) -> Assignment:
        given = self.seat.records.assignments(official=self._holder(id) or "")
        found = next((assignment for assignment in given if assignment.id == id), None)
        if found is None:
            raise Fault(_("Không còn phần giao này."), id, _("Tải lại danh sách."))
        return found


def _need(learner: Learner) -> tuple[int, int, date]:
    return (-learner.worst_late, -learner.count(Status.OVERDUE), learner.last_seen or date.min)
