"""What one line of the register rests on; a wrong entry is corrected, never removed."""

from trainer.desks.case_review import RunEvidence
from trainer.desks.evidence import AttemptEvidence, Event, Evidence
from trainer.desks.register import RegisterDesk
from trainer.desks.standings import Moment
from trainer.desks.wording.evidence import voidable
from trainer.desks.wording.figures import moment
from trainer.desks.wording.log import entry_words
from trainer.faults import Refused
from trainer.people.roles import Deed, may, refusal
from trainer.plain.asking import Act, Place
from trainer.plain.case_review import look_at
from trainer.plain.choosing import choose, confirm, recite
from trainer.plain.evidence_words import answers_lines, attempt_line, log_lines, page_lines, run_line, summary_lines
from trainer.plain.forms import reason
from trainer.plain.visit import Visit
from trainer.words import N_, _


def open_evidence(visit: Visit, desk: RegisterDesk, official: str, module: str, when: Moment) -> None:
    """Open the evidence of one official and module, as at a moment; the look is recorded once."""
    about = N_(
        "Một dòng của sổ dựa trên những gì: ai giao, hạn, điều kiện hoàn thành, từng lượt làm bài và kết"
        " quả chấm lại, trang đã đọc, nhật ký. Đính chính thêm một mục mới có lý do; mục cũ vẫn còn."
    )
    opened = OpenEvidence(visit, desk, desk.evidence(official, module, when), when)
    visit.talk.stay(Place(N_("Bằng chứng."), about), opened.look)


class OpenEvidence:
    """The evidence of one line."""

    def __init__(self, visit: Visit, desk: RegisterDesk, found: Evidence, when: Moment) -> None:
        """Show what was found."""
        self.visit, self.talk, self.desk, self.found, self.when = visit, visit.talk, desk, found, when
        self.ward = desk.seat.library.establishment

    def look(self) -> Act:
        """The summary, then what can be heard in full or corrected."""
        found = self.found
        self.talk.say(*summary_lines(found, self.ward))
        lines: list[tuple[str, Act]] = [
            (_("Nhật ký, {n} mục").format(n=len(found.history)), self._recite_log),
            (_("Trang đã đọc, {n} trang").format(n=len(found.pages)), self._recite_pages),
            *((attempt_line(known), self._answers_of(known)) for known in found.attempts),
            *((run_line(known), self._review_of(known)) for known in found.runs if known.run.digest),
            *(
                (_("Đính chính: {entry}").format(entry=entry_words(entry)), self._voiding(entry))
                for entry in voidable(found)
            ),
        ]
        return lines[choose(self.talk, [words for words, _act in lines])][1]

    def _recite_log(self) -> None:
        recite(self.talk, log_lines(self.found))

    def _recite_pages(self) -> None:
        recite(self.talk, page_lines(self.found))

    def _answers_of(self, known: AttemptEvidence) -> Act:
        def act() -> None:
            self.talk.say(_("Bài làm {time}.").format(time=moment(known.attempt.started)))
            recite(self.talk, answers_lines(known))

        return act

    def _review_of(self, known: RunEvidence) -> Act:
        return lambda: look_at(self.visit, self.desk.case_review(known.run.id))

    def _voiding(self, entry: Event) -> Act:
        def act() -> None:
            self._refuse_early()
            asked = _("Vì sao mục này sai? {entry}").format(entry=entry_words(entry))
            why = reason(self.talk, asked)
            kept = _("Mục cũ vẫn còn trong sổ; từ nay không còn hiệu lực. Đính chính mục này?")
            confirm(self.talk, kept, _("Đính chính"))
            self.desk.void(entry.id, why)
            self.talk.say(_("Đã đính chính mục {seq}.").format(seq=entry.seq))
            self.found = self.desk.evidence(self.found.official.id, self.found.standing.module, self.when)

        return act

    def _refuse_early(self) -> None:
        """Say no before a reason is typed for nothing; the desk asks again when it is done."""
        seat = self.desk.seat
        on_self = self.found.official.id == seat.id
        if not may(seat.roles, Deed.VOID_RECORD, on_self=on_self):
            raise Refused(refusal(seat.roles, Deed.VOID_RECORD, on_self))
