"""Playing counter cases: one run, each deed saved as it is done, gone on with at the same deed."""

import secrets
from dataclasses import dataclass

from trainer.desks.case_review import CaseReview, case_review
from trainer.desks.completing import complete_if_met
from trainer.desks.running import Played, begun, played, table_of
from trainer.desks.seat import Seat
from trainer.faults import Fault, Refused
from trainer.library import body
from trainer.people.roles import Deed
from trainer.progress.completion import Completion
from trainer.progress.mastery import Mastery, earlier_lapses, mastery, tests_left, to_differ_from
from trainer.progress.run import Mode, Run
from trainer.records import Writing, new_id
from trainer.scenarios.casework.acting import Happened, act
from trainer.scenarios.casework.bots import other_seed
from trainer.scenarios.casework.case import Case
from trainer.scenarios.casework.deeds import Deed as Act
from trainer.scenarios.casework.golden import Advice, next_deed
from trainer.scenarios.casework.marking import Marks, mark
from trainer.scenarios.casework.state import State
from trainer.scenarios.casework.wire import ENGINE, deed_to_json, digest
from trainer.scenarios.forms import Decision
from trainer.text import clean
from trainer.words import _

__all__ = ["Advice", "CaseRow", "CounterDesk", "Played", "Step"]


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case on the learner's desk."""

    case: Case
    mastery: Mastery
    open: Run | None
    """The run to go on with."""
    tests_left: int
    runs: int
    best: int | None
    """Points of the best finished test."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a deed came to."""

    played: Played
    happened: Happened
    marks: Marks | None = None
    """Set when it closed the case."""
    completed: tuple[Completion, ...] = ()
    """Modules that it made complete."""


class CounterDesk:
    """The counter at the learner's desk: cases to play."""

    def __init__(self, seat: Seat) -> None:
        """Take the seat of a signed-in learner."""
        self.seat = seat

    def cases(self) -> tuple[CaseRow, ...]:
        """Every case, in the order of the modules that name it, with how far one is."""
        self.seat.must(Deed.PLAY)
        tried = self.seat.records.runs(official=self.seat.id)
        return tuple(self._row(case, tried) for case in self._in_order())

    def case_row(self, case_id: str) -> CaseRow:
        """One case with how far one is."""
        self.seat.must(Deed.PLAY)
        return self._row(self._case(case_id), self.seat.records.runs(official=self.seat.id))

    def start_case(self, case_id: str, mode: Mode, code: str = "") -> Played:
        """Go on with the open run of a case in this mode, or begin one; its seed is recorded first.

        `code` is a class code: all who give it play the same folder. A test takes one only if a trainer issued
        it for today.

        Raises:
            Refused: today's tests are used up, or the code was not issued, or was used already.
        """
        self.seat.must(Deed.PLAY)
        with self.seat.records.writing(self.seat.id) as w:
            tried = self.seat.records.runs(official=self.seat.id, scenario=case_id)
            going = next((run for run in reversed(tried) if run.state == "open" and run.mode is mode), None)
            if going is not None:
                return self._play(going.id)
            return self._play(self._start(w, self._case(case_id), mode, clean(code).upper(), tried))

    def go_on(self, run_id: str) -> Played:
        """The run as it stands."""
        self.seat.must(Deed.PLAY)
        return self._play(run_id)

    def advice(self, play: Played) -> Advice | None:
        """What a good officer would do now.

        Raises:
            Refused: in a test.
        """
        if play.run.mode is Mode.TEST:
            raise Refused(_("Khi kiểm tra không có gợi ý."), play.deal.case.title)
        return next_deed(play.state)

    def act(self, run_id: str, deed: Act, event_id: str) -> Step:
        """Do one deed and save it; the one that decides closes the run, and marks it.

        With an event id that is known already, nothing is done again.

        Raises:
            Fault: the deed can't be done now; nothing is written.
        """
        self.seat.must(Deed.PLAY)
        with self.seat.records.writing(self.seat.id) as w:
            play = self._play(run_id)
            if self.seat.records.event(event_id) is not None:
                return Step(play, Happened())
            self._must_be_open(play.run)
            after, happened = act(play.state, deed)
            w.append("interacted", f"run:{run_id}", deed_to_json(deed), version=play.run.version, id=event_id)
            if not after.over:
                return Step(Played(play.run, after), happened)
            marks = self._marks(play.run, after)
            self._end(w, play.run, after, marks)
            done = self._completed(w, play.run) if play.run.mode is Mode.TEST else ()
            return Step(self._play(run_id), happened, marks, done)

    def step_back(self, run_id: str, to: int, event_id: str) -> Played:
        """Take back every deed after the first `to`, in practice; the record keeps that it was done.

        Raises:
            Refused: in a test.
        """
        self.seat.must(Deed.PLAY)
        with self.seat.records.writing(self.seat.id) as w:
            play = self._play(run_id)
            self._must_be_open(play.run)
            if play.run.mode is Mode.TEST:
                raise Refused(_("Khi kiểm tra không đi lại được."), play.deal.case.title)
            if not 0 <= to <= len(play.state.deeds):
                raise Fault(_("Không có bước {n}.").format(n=to))
            w.append("interacted", f"run:{run_id}", {"back_to": to}, version=play.run.version, id=event_id)
        return self._play(run_id)

    def again_from(self, run_id: str, turn: int) -> Played:
        """Practise the same folder again from the moment before deed number `turn` of a closed run."""
        self.seat.must(Deed.PLAY)
        with self.seat.records.writing(self.seat.id) as w:
            play = self._play(run_id)
            if play.run.state == "open":
                raise Fault(_("Lượt này chưa kết thúc."), play.deal.case.title, _("Kết luận rồi xem lại."))
            if not 0 <= turn < len(play.state.deeds):
                raise Fault(_("Không có bước {n}.").format(n=turn))
            self._give_up_open(w, play.run.scenario, Mode.PRACTISE)
            again = self._begin(w, self._case(play.run.scenario), Mode.PRACTISE, play.run.seed, play.run.code)
            if self._play(again).run.version == play.run.version:
                for deed in play.state.deeds[:turn]:
                    w.append("interacted", f"run:{again}", deed_to_json(deed), version=play.run.version)
        return self._play(again)

    def give_up(self, run_id: str) -> None:
        """Leave a run for good; a test given up counts as one of the day's and is not passed."""
        self.seat.must(Deed.PLAY)
        with self.seat.records.writing(self.seat.id) as w:
            run = self._own(run_id)
            self._must_be_open(run)
            w.append("abandoned", f"run:{run_id}", {"scenario": run.scenario})

    def reflect(self, run_id: str, text: str) -> None:
        """Keep “what I would do differently”, asked before the answer is shown; empty is a fair answer."""
        self.seat.must(Deed.PLAY)
        said = clean(text, lines=True)
        with self.seat.records.writing(self.seat.id) as w:
            run = self._own(run_id)
            w.append("commented", f"run:{run_id}", {**(w.note(said) if said else {}), "scenario": run.scenario})

    def case_review(self, run_id: str) -> CaseReview:
        """The review of one's own closed run."""
        self.seat.must(Deed.SEE_OWN_RECORD)
        return case_review(self.seat.records, self.seat.library, self._own(run_id))

    def case_runs(self, case_id: str | None = None) -> tuple[Run, ...]:
        """One's own runs, oldest first."""
        self.seat.must(Deed.SEE_OWN_RECORD)
        return tuple(self.seat.records.runs(official=self.seat.id, scenario=case_id))

    def _row(self, case: Case, tried: list[Run]) -> CaseRow:
        mine = [run for run in tried if run.scenario == case.id]
        points = [run.points for run in mine if run.mode is Mode.TEST and run.points is not None]
        going = next((run for run in reversed(mine) if run.state == "open"), None)
        left = tests_left(mine, self.seat.today)
        return CaseRow(case, mastery(mine), going, left, len(mine), max(points, default=None))

    def _in_order(self) -> list[Case]:
        known = self.seat.library.cases
        named = [id for module in self.seat.library.modules.values() for id in module.scenarios if id in known]
        return [known[id] for id in dict.fromkeys([*named, *known])]

    def _start(self, w: Writing, case: Case, mode: Mode, code: str, tried: list[Run]) -> str:
        if mode is Mode.TEST:
            if tests_left(tried, self.seat.today) == 0:
                remedy = _("Luyện thêm; ngày mai kiểm tra tiếp.")
                raise Refused(_("Hôm nay đã kiểm tra đủ số lượt của tình huống này."), case.title, remedy)
            self._refuse_unissued(case, code, tried)
        return self._begin(w, case, mode, self._seed(case, mode, code, tried), code)

    def _seed(self, case: Case, mode: Mode, code: str, tried: list[Run]) -> str:
        """A class plays the seed of its code; a test after a passed one deals another right decision."""
        if code:
            return f"class:{code}"
        seed, last = secrets.token_hex(4), to_differ_from(tried)
        if mode is Mode.TEST and last:
            return other_seed(case, table_of(self.seat.library), seed, Decision(last))
        return seed

    def _refuse_unissued(self, case: Case, code: str, tried: list[Run]) -> None:
        if not code:
            return
        issued = self.seat.records.events(object=f"case:{case.id}", verbs=("issued",))
        if not any(e.result["code"] == code and e.on == self.seat.today for e in issued):
            remedy = _("Hỏi lại người đào tạo, hoặc để trống để làm đề riêng.")
            raise Refused(_("Mã lớp {code} không mở cho hôm nay.").format(code=code), case.title, remedy)
        if any(run.code == code and run.mode is Mode.TEST for run in tried):
            raise Refused(_("Đã làm đề của mã lớp {code} rồi.").format(code=code), case.title)

    def _begin(self, w: Writing, case: Case, mode: Mode, seed: str, code: str) -> str:
        run = new_id()
        table = table_of(self.seat.library)
        w.keep_content(case.version, "case", case.id, body(self.seat.library, case))
        head = {
            "scenario": case.id,
            "kind": "counter",
            "seed": seed,
            "mode": mode.value,
            "code": code,
            "card_pages": table.card_pages,
            "engine": ENGINE,
        }
        begun(self.seat.library, case.id, seed, table.card_pages)
        w.append("initialized", f"run:{run}", head, version=case.version)
        return run

    def _marks(self, run: Run, state: State) -> Marks:
        tried = self.seat.records.runs(official=self.seat.id, scenario=run.scenario)
        return mark(state, earlier_lapses(tried, run))

    def _end(self, w: Writing, run: Run, state: State, marks: Marks) -> None:
        verb = ("passed" if marks.passed else "failed") if run.mode is Mode.TEST else "terminated"
        assert state.decision is not None
        end = {
            "scenario": run.scenario,
            "points": marks.points,
            "decided": state.decision.value,
            "right": state.deal.truth.decision.value,
            "criticals": sorted({serious.code.value for serious in marks.criticals}),
            "lapses": sorted({lapse.id for lapse in marks.lapses}),
            "digest": digest(state),
        }
        w.append(verb, f"run:{run.id}", end, version=run.version)

    def _completed(self, w: Writing, run: Run) -> tuple[Completion, ...]:
        modules = (m for m in self.seat.library.modules.values() if run.scenario in m.scenarios)
        done = (complete_if_met(self.seat, w, module) for module in modules)
        return tuple(completion for completion in done if completion)

    def _give_up_open(self, w: Writing, case_id: str, mode: Mode) -> None:
        for run in self.seat.records.runs(official=self.seat.id, scenario=case_id):
            if run.state == "open" and run.mode is mode:
                w.append("abandoned", f"run:{run.id}", {"scenario": case_id})

    def _play(self, run_id: str) -> Played:
        return played(self.seat.records, self.seat.library, self._own(run_id))

    def _own(self, run_id: str) -> Run:
        run = self.seat.records.run(run_id)
        if run is None or run.official != self.seat.id:
            raise Refused(_("Không phải lượt làm của anh/chị."), "", _("Mở tình huống từ bàn học của mình."))
        return run

    def _must_be_open(self, run: Run) -> None:
        if run.state != "open":
            raise Fault(_("Lượt này đã kết thúc."), run.scenario, _("Mở phần nhìn lại."))

    def _case(self, case_id: str) -> Case:
        case = self.seat.library.cases.get(case_id)
        if case is None:
            why = self.seat.library.closed.get(case_id, "")
            raise Fault(_("Tình huống này đang sửa."), case_id, why)
        return case
