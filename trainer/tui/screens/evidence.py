"""What one line of the register rests on, section by section; a wrong entry is corrected, never removed."""

from typing import ClassVar

from rich.text import Text
from textual import work
from textual.binding import Binding, BindingType

from trainer.desks.case_review import RunEvidence
from trainer.desks.evidence import AttemptEvidence, Event, Evidence
from trainer.desks.register import RegisterDesk
from trainer.desks.standings import Moment
from trainer.desks.wording.evidence import voidable
from trainer.desks.wording.log import entry_words
from trainer.faults import Refused
from trainer.people.roles import Deed, may, refusal
from trainer.tui.backroom import Backroom
from trainer.tui.dialogs.ask import Ask
from trainer.tui.dialogs.confirm import Confirm
from trainer.tui.dialogs.notice import Notice
from trainer.tui.listing import Listing
from trainer.tui.requests import OpenOthersReview
from trainer.tui.sections import answers_text, sections
from trainer.tui.shown import day, shown
from trainer.tui.widgets.sheet import Column
from trainer.words import N_, _


class EvidenceScreen(Listing):
    """The evidence of one official and one module."""

    path = N_("Sổ theo dõi › Bằng chứng")
    about = N_(
        "Một dòng của sổ dựa trên những gì: ai giao, hạn đổi thế nào, điều kiện hoàn thành lúc đó, từng "
        "lượt làm bài và kết quả chấm lại, trang đã đọc, và nhật ký. Enter trên một lượt làm bài xem từng "
        "câu trả lời. F9 đính chính một lần hoàn thành hoặc miễn học ghi sai: thêm một mục mới có lý do, "
        "mục cũ vẫn còn. Mỗi lần mở trang này cũng được ghi lại."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f9", "void", N_("Đính chính"), tooltip=N_("Bỏ hiệu lực một lần hoàn thành hoặc miễn học, có lý do")
        ),
    ]
    columns = (Column(N_("Mục"), 22), Column(N_("Nội dung"), 40, grow=1))

    def __init__(
        self,
        backroom: Backroom,
        register_desk: RegisterDesk,
        official_id: str,
        module_id: str,
        moment: Moment,
    ) -> None:
        """The line of this official and module, as at this moment."""
        super().__init__(backroom)
        self.desk = register_desk
        self.official, self.module, self.moment = official_id, module_id, moment
        self._evidence: Evidence | None = None

    def on_mount(self) -> None:
        """Open it once; coming back from a dialog is not another look."""
        self.load()

    @work(exclusive=True, exit_on_error=False, group="load")
    async def load(self) -> None:
        """Ask the desk; the look is recorded, so it stands in the queue of writes."""
        found = await self.write(lambda: self.desk.evidence(self.official, self.module, self.moment))
        self._evidence = found
        self._show(found)

    def reword(self) -> None:
        """The same evidence: this is not another look."""
        super().reword()
        if self._evidence is not None:
            self._show(self._evidence)

    def _show(self, found: Evidence) -> None:
        self.sheet.fill(sections(found, self.desk.seat.library.establishment))
        title = found.module.title if found.module else self.module
        asked = _("tính đến hết ngày {day}").format(day=day(self.moment.on))
        self.sum_up(f"{found.official.name} · {title} · {asked}")
        self.refresh_bindings()

    def in_full(self, id: str) -> Text:
        """Of an entry of the log its id and seal; of an attempt how to see the answers."""
        kind, _colon, name = id.partition(":")
        if kind == "attempt":
            return shown(_("Enter: xem từng câu đã trả lời"))
        event = next((e for e in self._history() if kind == "event" and e.id == name), None)
        if event is None:
            return shown(_("Enter trên một lượt làm bài: xem từng câu đã trả lời."))
        words = _("mục {seq} · {id} · mã băm {hash}")
        return shown(words.format(seq=event.seq, id=event.id, hash=event.hash[:16]))

    def opened(self, id: str) -> None:
        """Enter on an attempt shows its answers, on a run of a case its review."""
        kind, _colon, name = id.partition(":")
        if kind == "run" and any(known.run.id == name and known.run.digest for known in self._runs()):
            self.post_message(OpenOthersReview(name))
        attempt = self._attempt(id)
        if attempt is not None:
            title = _("Bài làm ngày {day}").format(day=day(attempt.attempt.on))
            self.app.push_screen(Notice(title, answers_text(attempt)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """F9 only where there is something to correct."""
        if action == "void":
            return True if self._evidence and voidable(self._evidence) else None
        return super().check_action(action, parameters)

    @work(exclusive=True, exit_on_error=False, group="deed")
    async def action_void(self) -> None:
        """F9: the entry under the cursor, or the only one there is."""
        candidates = (
            {f"event:{event.id}": event for event in voidable(self._evidence)} if self._evidence else {}
        )
        event = candidates.get(self.sheet.here or "")
        if event is None and len(candidates) == 1:
            (event,) = candidates.values()
        if event is None:
            self.say(_("Đưa dấu › đến mục “hoàn thành” hoặc “miễn học” cần đính chính trong nhật ký."))
            return
        self._refuse_early()
        entry = event
        words = entry_words(entry)
        why = await self.app.push_screen_wait(Ask(_("Vì sao mục này sai?"), words))
        if why is None:
            return
        kept = _("{entry}\nLý do: {why}\nMục cũ vẫn còn trong sổ; từ nay không còn hiệu lực.").format(
            entry=words, why=why
        )
        if await self.app.push_screen_wait(Confirm(_("Đính chính mục này?"), _("Đính chính"), kept)):
            await self.write(lambda: self.desk.void(entry.id, why))
            self.say(_("Đã đính chính mục {seq}.").format(seq=entry.seq))
            self.load()

    def _refuse_early(self) -> None:
        """Say no before a reason is typed for nothing; the desk asks again when it is done."""
        seat = self.desk.seat
        on_self = self.official == seat.id
        if not may(seat.roles, Deed.VOID_RECORD, on_self=on_self):
            raise Refused(refusal(seat.roles, Deed.VOID_RECORD, on_self))

    def _runs(self) -> tuple[RunEvidence, ...]:
        return self._evidence.runs if self._evidence else ()

    def _history(self) -> tuple[Event, ...]:
        return self._evidence.history if self._evidence else ()

    def _attempt(self, id: str) -> AttemptEvidence | None:
        attempts = self._evidence.attempts if self._evidence else ()
        return next((known for known in attempts if f"attempt:{known.attempt.id}" == id), None)
