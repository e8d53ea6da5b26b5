"""Coming in and going out: first run, the door, names that mean harm, another person, the idle lock."""

import shutil
from pathlib import Path

import pytest

from tests.plain.conftest import CONTENT, HOSTILE, MORNING, PASSWORD, PIN, Tell
from tests.plain.talking import Choose, Clock, Hear, Person, Step, talk, talk_in
from trainer.faults import RecordsBusy
from trainer.places import alone_folder, demo_folder, ward_folder
from trainer.plain.asking import Command, Place, Talk
from trainer.plain.conversation import run
from trainer.plain.wire import Wire
from trainer.text import printable
from trainer.ward import Ward, open_ward


def test_the_first_run_asks_one_thing_and_learning_alone_begins_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "alone"
    steps: list[Step] = ["?", "", "9", Choose("Học một mình"), Hear("Bàn học."), "0", "0"]
    told = talk(None, folder, steps, content=CONTENT)
    assert told.status == 0 and told.left == []
    assert "1. Xem thử bằng dữ liệu mẫu." in told.text
    assert "Ra ngoài" not in told.text
    again = talk(open_ward(folder, CONTENT), folder, ["1"])
    assert "Máy cá nhân: kết quả chỉ nằm trên máy này." in again.lines
    assert "Ở quầy. Trang 1/2: Ai làm" in again.lines


def test_the_first_run_makes_the_folder_of_a_ward(tmp_path: Path) -> None:
    found: list[Step] = [
        "3", "", "Trần Văn Quản", "QT1", Choose("Văn phòng"), Choose("Chánh Văn phòng"), "ngắn", PASSWORD,
        "khác", PASSWORD, PASSWORD, "",
    ]  # fmt: skip
    told = talk(None, alone_folder(), [*found, "quan", "1", PASSWORD, Hear("Bàn quản trị.")], content=CONTENT)
    assert told.left == []
    assert "Hai lần gõ không giống nhau." in told.lines
    assert ward_folder() == alone_folder().parent / "ward"
    again = talk(
        None, alone_folder(), [*found, Hear("Thư mục này đã có sổ."), str(tmp_path / "khác")], content=CONTENT
    )
    assert again.left == [] and (tmp_path / "khác" / "trainer.db").exists()


def test_the_first_run_shows_sample_data_as_the_role_chosen(sample: Path) -> None:
    shutil.copytree(sample, demo_folder())
    told = talk(
        None,
        alone_folder(),
        ["1", "3", Hear("DỮ LIỆU MẪU"), Hear("Sổ theo dõi."), "1", "", "", "-", "0", "0", "0"],
    )
    assert told.status == 0 and told.left == []
    assert "Dòng 21 đến 40 trong" in told.text
    with open_ward(demo_folder()) as ward:
        learner = ward.records.official_by_code("VH008")
        assert learner is not None
    as_learner = talk(open_ward(demo_folder()), demo_folder(), ["1", "0"], enter_as=learner.id)
    assert "Làm tiếp từ câu" in as_learner.text


def test_leaving_at_the_first_question_makes_nothing(tmp_path: Path) -> None:
    told = talk(None, tmp_path / "alone", ["0"])
    assert told.status == 0 and not (tmp_path / "alone").exists()
    assert told.lines[-1] == "Đã đóng chương trình. Những gì đã lưu vẫn còn."


def test_a_name_is_found_by_letters_without_diacritics_and_namesakes_are_told_apart(
    tell: Tell, folder: Path
) -> None:
    told = talk_in(folder, ["khong co ai", "le an", "0", "", "mai", "1", "000000", "0", "0"], Clock(MORNING))
    assert "Không có tên nào như vậy. Gõ ít chữ hơn, hoặc hỏi quản trị viên." in told.lines
    assert "1. Lê An, Văn phòng, Văn thư, HV3" in told.lines
    assert "2. Lê An, Điểm phục vụ, Tiếp nhận hồ sơ, HV4" in told.lines
    assert "Không đúng mã." in told.lines and told.status == 0


def test_wrong_secrets_cost_a_wait_here_too(folder: Path) -> None:
    told = talk_in(folder, ["mai", "1", *["000000"] * 8, "0"], Clock(MORNING))
    assert "Sai nhiều lần. Chờ" in told.text


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_a_hostile_name_loses_no_letter_and_says_nothing_on_a_line_of_its_own(
    tell: Tell, number: int
) -> None:
    name = printable(HOSTILE[number])
    told = tell(f"HX{number}", "2", "0", "1", "0", "0")
    assert f"1. {name}, Điểm phục vụ" in told.text
    assert f"Hồ sơ của tôi: {name}." in told.lines
    for code, steps in {"DT1": ["1", "HX", "1"], "TC1": ["1", "0"], "QT1": ["1", "HX", "1"]}.items():
        assert tell(code, *steps).status == 0


def test_help_says_where_one_is_and_what_works(tell: Tell) -> None:
    told = tell("HV1", "?", "1", "?", "0", "thoát")
    assert told.status == 0 and told.left == []
    assert "/chữ tìm." in told.lines
    assert any(line.startswith("Đọc từng trang.") for line in told.lines)
    assert sum(line.startswith("Thấy “đã lưu”") for line in told.lines) == 2


def test_help_works_in_forms_and_for_secrets(folder: Path) -> None:
    told = talk_in(folder, ["mai", "1", "?", "", PIN, "0", "2", "QT1", "1", "0"], Clock(MORNING))
    assert "Trợ giúp." in told.lines and told.status == 0


def test_a_role_taken_away_works_at_once_and_leads_out_of_its_desk(folder: Path) -> None:
    ward = open_ward(folder, clock=Clock(MORNING))
    trainer = ward.records.official_by_code("DT1")
    assert trainer is not None

    def take_away(_text: str) -> list[Step]:
        with ward.records.writing("owner") as w:
            w.append("granted", f"official:{trainer.id}", {"roles": ["learner"]})
        return []

    told = talk(ward, folder, ["DT1", "1", PASSWORD, "1", take_away, "mai", "1", "0"])
    assert "Vai trò người học không được xem tiến độ học của người khác." in told.text
    assert told.status == 0


# --- the idle lock of a terminal -----------------------------------------------------------


class Watch:
    """Seconds as a test lets them pass."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def at_a_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch, steps: list[Step]) -> tuple[str, int]:
    """A conversation with someone at a terminal; a step `…` lets ten minutes pass before the next."""
    watch = Watch()

    def wait(_text: str) -> list[Step]:
        watch.now += 600
        return []

    person = Person([wait if step == "…" else step for step in steps], terminal=True)

    def hidden(prompt: str, stream: object) -> str:
        person.heard.write(prompt)
        line = person.readline()
        if not line:
            raise EOFError
        return line.rstrip("\n")

    monkeypatch.setattr("trainer.plain.wire.getpass", hidden)
    monkeypatch.setattr("trainer.plain.conversation.Talk", lambda wire: Talk(wire, watch))
    status = run(open_ward(folder, clock=Clock(MORNING)), folder, wire=Wire(person, person.heard))
    return person.heard.getvalue(), status


def test_a_terminal_left_alone_locks_and_the_line_typed_counts_once_it_is_opened(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, status = at_a_terminal(
        folder, monkeypatch, ["HV1", "1", PIN, "…", "1", "000000", PIN, Hear("Trang 1/2")]
    )
    assert "Đã khóa vì để lâu không gõ." in text
    assert status == 0


def test_who_cannot_open_the_lock_is_signed_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text, status = at_a_terminal(folder, monkeypatch, ["TC1", "1", PASSWORD, "…", "1", "0", "mai"])
    assert text.count("Đăng nhập. Anh/chị là ai?") == 2
    assert "Danh sách." not in text
    assert status == 0


def test_a_script_on_a_pipe_is_not_locked(folder: Path) -> None:
    assert "Đã khóa" not in talk_in(folder, ["HV1", "1", PIN, "1"], Clock(MORNING)).text


# --- the engine -----------------------------------------------------------------------------


def test_a_fault_where_there_is_nowhere_to_go_back_to_ends_the_program_with_its_status() -> None:
    person = Person([])
    talk = Talk(Wire(person, person.heard))

    def look() -> None:
        raise RecordsBusy("bận")

    with pytest.raises(RecordsBusy):
        talk.stay(Place("Chỗ này.", ""), look)  # type: ignore[arg-type]


def test_the_nearest_command_of_a_sign_counts() -> None:
    person = Person(["!", "0", "0"])
    talk, heard = Talk(Wire(person, person.heard)), []

    def far(rest: str) -> None:
        heard.append(f"far {rest}")

    def near(rest: str) -> None:
        heard.append(f"near {rest}")

    def inner() -> None:
        talk.ask("Trong", Command("!", "gần", near))

    def outer() -> None:
        talk.stay(Place("Trong.", ""), inner)  # type: ignore[arg-type]
        talk.ask("Ngoài")

    talk.stay(Place("Ngoài.", "", (Command("!", "xa", far),)), outer)  # type: ignore[arg-type]
    assert heard == ["near "]


def test_records_that_are_refused_are_refused_here_too(folder: Path) -> None:
    shutil.copy(__file__, folder / "trainer.db")
    with pytest.raises(Exception, match="trainer.db"):
        Ward.__enter__(open_ward(folder))
