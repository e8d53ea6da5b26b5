"""The article's case in a real terminal: played to a pass, to a critical error, through a power cut and the review."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal import TRAINER, Terminal
from trainer.desks.running import played
from trainer.desks.wording.case import FIELDS
from trainer.library import Library, read
from trainer.places import records_file
from trainer.progress.run import Run
from trainer.records import Records
from trainer.scenarios.casework.acting import DECISIONS
from trainer.scenarios.casework.counter_form import (
    NO_FORM,
    mendings,
    papers_in_hand,
    receivers,
    refusals,
    slip_lines,
)
from trainer.scenarios.casework.deeds import Ask, Decide, Deed, Differ, Fill, LookUp, Missing, Open, Unfit
from trainer.scenarios.casework.golden import next_deed
from trainer.scenarios.casework.reporting import may_be_missing
from trainer.scenarios.casework.speech import may_ask
from trainer.scenarios.casework.state import State
from trainer.ward import found_alone

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")

CHECKOUT = Path(__file__).parents[2]
CASE = "certified-card"


@pytest.fixture(scope="module")
def library() -> Library:
    return read(CHECKOUT)


@pytest.fixture
def official(tmp_path: Path, library: Library) -> Iterator["Official"]:
    """One person alone on a machine, at the list of cases."""
    found_alone(tmp_path / "mine", "Lê Thị Hoa", CHECKOUT).close()
    with Official(tmp_path, library) as sitting:
        yield sitting


class Official:
    """Someone at the keyboard who sees the same state as the records."""

    def __init__(self, home: Path, library: Library) -> None:
        self.home, self.library = home, library
        self.app = self._open()

    def __enter__(self) -> "Official":
        return self

    def __exit__(self, *_: object) -> None:
        self.app.__exit__()

    def _open(self) -> Terminal:
        env = {"HOME": str(self.home), "NO_COLOR": "1", "LANG": "C.UTF-8"}
        command = [*TRAINER, "--at", str(self.home / "mine"), "--content", str(CHECKOUT)]
        return Terminal(command, env, cwd=self.home)

    def go_to_the_case(self) -> None:
        self.app.see("Bàn học", "Ra quầy")
        self.app.press("f9")
        title = self.library.cases[CASE].title
        self.app.see("Tình huống ở quầy", title)
        named = [id for module in self.library.modules.values() for id in module.scenarios]
        order = list(dict.fromkeys([*named, *self.library.cases]))
        self.app.press(*["down"] * order.index(CASE))
        self.app.see(f"› {title}")
        self.app.press("enter")

    def clock(self, minute: int) -> str:
        """How the screen says the minute."""
        return f"phút {minute}/{self.library.cases[CASE].minutes}"

    def power_cut(self) -> None:
        self.app.kill()
        self.app.__exit__()
        self.app = self._open()

    def state(self) -> tuple[Run, State]:
        with Records.open(records_file(self.home / "mine"), readonly=True) as records:
            (*_before, run) = records.runs()
            return run, played(records, self.library, run).state

    def do(self, deed: Deed) -> None:
        """One deed by its keys; the records must hold it before anything else is done."""
        _run, before = self.state()
        self._press_for(deed, before)
        for _moment in range(200):
            self.app.pump(0.05)
            run, after = self.state()
            if run.state != "open" or len(after.deeds) > len(before.deeds):
                assert after.deeds[-1] == deed, (after.deeds[-1], deed)
                return
        raise AssertionError(f"{deed} never reached the records:\n{self.app.text}")

    def _press_for(self, deed: Deed, state: State) -> None:
        match deed:
            case Ask(id):
                self.app.press(str([question.id for question in may_ask(state)].index(id) + 1))
            case Open(paper):
                self._point_at(paper, state)
                self.app.press("enter")
            case LookUp(paper):
                records = [p.id for p in state.deal.papers if p.database and p.id not in state.opened]
                self._pick("f6", "Tra dữ liệu nào?", records.index(paper))
            case Missing(paper):
                self._pick("f5", "Thiếu giấy nào?", [id for id, _title in may_be_missing(state.deal)].index(paper))
            case Differ(one, other):
                self._point_at(one, state)
                self.app.press("space")
                self._point_at(other, state)
                self.app.press("space")
            case Unfit(spot):
                self._point_at(spot, state)
                self.app.press("f8")
            case Fill(field, entry):
                self._fill(field, entry, state)
            case Decide(decision):
                self._pick("f9", "Kết luận thế nào?", DECISIONS.index(decision))
                self.app.see("Không, quay lại")
                self.app.press("2")

    def _pick(self, key: str, question: str, place: int) -> None:
        self.app.press(key)
        self.app.see(question)
        self.app.press(*["down"] * place, "enter")

    def _turn_to(self, pane: str) -> None:
        """Tab until the pane has the cursor: then its frame is heavy."""
        wanted = {"folder": "┏━ Giấy tờ", "form": "┏━ Phần mềm một cửa"}[pane]
        for _turn in range(9):
            self.app.pump(0.15)
            if wanted in self.app.text:
                return
            self.app.press("tab")
        raise AssertionError(self.app.text)

    def _point_at(self, id: str, state: State) -> None:
        rows = []
        for paper in state.deal.papers:
            if paper.database or paper.id in state.laid:
                rows.append(paper.id)
                rows += [f"{paper.id}.{name}" for name in paper.facts] if paper.id in state.opened else []
        self._turn_to("folder")
        self.app.press("home", *["down"] * rows.index(id))

    def _fill(self, field: str, entry: object, state: State) -> None:
        self._turn_to("form")
        self.app.press("home", *["down"] * FIELDS.index(field), "enter")
        offered = _offered(field, state)
        if isinstance(entry, tuple):
            self.app.see("đánh dấu")
            self.app.press(*(str(offered.index(id) + 1) for id in entry), "enter")
        elif offered:
            self.app.see("› 1.")
            self.app.press(*["down"] * offered.index(str(entry)), "enter")
        else:
            self.app.see("Enter: xong")
            self.app.type(str(entry))
            self.app.press("enter")


def _offered(field: str, state: State) -> list[str]:
    """The ids that a field's dialog offers, in order; none where something is typed."""
    deal = state.deal
    if field in ("papers", "scan"):
        return [paper.id for paper in deal.papers if paper.id in papers_in_hand(state)]
    return {
        "procedure": [id for id, _title in deal.catalogue],
        "form": ["M01", "M02", "M03", NO_FORM],
        "slip": [line.id for line in slip_lines(deal)],
        "fixes": [line.id for line in mendings(deal)],
        "reason": [reason.id for reason in refusals(deal)],
        "receiver": list(receivers(deal)),
    }.get(field, [])


def test_the_articles_case_is_played_to_a_pass_and_goes_on_after_a_power_cut(official: Official) -> None:
    official.go_to_the_case()
    official.app.see("Xem mẫu", "Kiểm tra")
    official.app.press("4")
    official.app.see(official.clock(0), "sao y")
    done = 0
    while advice := next_deed(official.state()[1]):
        official.do(advice.deed)
        done += 1
        if done == 3:
            official.power_cut()
            official.go_to_the_case()
            official.app.see("Kiểm tra", official.clock(official.state()[1].minutes))
    official.app.see("Điều tôi sẽ làm khác")
    official.app.type("Không có gì")
    official.app.press("enter")
    official.app.see("100/100 điểm, ĐẠT", "Đáng lẽ", "Điều tôi sẽ làm khác: Không có gì")
    run, _state = official.state()
    assert run.passed and run.points == 100


def test_asking_for_a_paper_too_many_fails_a_run_and_the_review_says_why(official: Official) -> None:
    official.go_to_the_case()
    official.app.see("Xem mẫu", "Kiểm tra")
    official.app.press("4")
    official.app.see(official.clock(0))
    official.do(Ask("residence_paper"))
    while advice := next_deed(official.state()[1]):
        official.do(advice.deed)
    official.app.see("Điều tôi sẽ làm khác")
    official.app.press("esc")
    official.app.see("KHÔNG ĐẠT", "Lỗi nặng: Đòi thêm giấy tờ ngoài quy định", "×× “Bác ra công an")
    official.app.press("enter")
    official.app.see("Vì sao", "thẻ ghi nơi cư trú", "Chỉ thị 12/CT-UBND")
    official.app.press("esc")
    official.app.see("F8: thử lại từ đây", not_="Enter hoặc Esc")
    official.app.press("f8")
    official.app.see("Luyện", official.clock(0))
    run, state = official.state()
    assert (run.mode, state.deeds) == ("practise", ())
