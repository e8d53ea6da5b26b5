"""Counter cases as they are read, closed, versioned and kept; the example of the format, played."""

import json
import shutil
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from trainer.faults import Fault
from trainer.library import (
    Library,
    body,
    case_from_body,
    manifest,
    procedure_from_body,
    quiz_from_body,
    read,
    rehearse,
    report_json,
    unannounced,
)
from trainer.library.rehearsing import table_of
from trainer.scenarios.casework.case import Citizen, Critical, FolderPaper, Resolve
from trainer.scenarios.casework.drawing import Table, deal
from trainer.scenarios.casework.golden import golden_run
from trainer.scenarios.casework.wire import digest
from trainer.scenarios.procedures import Law
from trainer.workdays import Calendar

FIXTURES = Path(__file__).parent / "fixtures"
SHIPPED = Path(__file__).parents[2]
CASE, COPY = "scenarios/counter/transcript.yaml", "scenarios/procedures/copy.yaml"
CALENDAR, MODULE = "scenarios/calendar.yaml", "courses/welcome/papers.md"
Edit = Callable[[str, str, str], None]


@pytest.fixture
def content(content: Path) -> Path:
    """The sound content with one case and its procedure."""
    return Path(shutil.copytree(FIXTURES / "_case", content, dirs_exist_ok=True))


def test_a_file_becomes_a_case(content: Path) -> None:
    case = read(content).cases["transcript"]
    assert (case.title, case.procedure, case.minutes) == ("Học bạ cho con bà Mận", "copy", 10)
    assert case.citizen == Citizen("Nguyễn Thị Mận", 62, 4)
    assert (case.arrives.day, case.arrives.times) == (date(2025, 9, 12), (time(9, 10), time(15, 20)))
    assert case.fault_count == {0: 40, 1: 45, 2: 15}
    assert case.vary == {"copies": ("2", "3", "5"), "purpose": ("nộp hồ sơ", "xin học bổng")}
    assert case.law("D22") is None and case.law("CT-4-1") == Law("CT-4", "NĐ 280/2025/NĐ-CP")
    assert (case.must_know, case.interjections[0].id) == (("copies",), "1")
    assert case.questions[3].critical is Critical.EXTRA_PAPERS
    assert [reply.when.source for reply in case.questions[0].reply] == ["fault.wants_card", "true"]


def test_every_key_of_a_paper_that_is_not_its_own_is_a_fact(content: Path, edit: Edit) -> None:
    edit(CASE, "photocopy: {", "card: {title: Thẻ, card: true, pages: 2, card_number: A1}\n  photocopy: {")
    folder = {paper.id: paper for paper in read(content).cases["transcript"].folder}
    assert list(folder["transcript"].facts) == ["pages", "holder", "born", "state", "number"]
    assert folder["transcript"].facts["pages"] == "5" and folder["transcript"].pages == 5
    assert folder["card"] == FolderPaper("card", "Thẻ", {"card_number": "A1"}, "original", pages=2, card=True)
    assert folder["record"].database and not folder["transcript"].database


@pytest.mark.parametrize(
    ("keys", "known"),
    [
        ("photocopy: {title: X, form: copy}", "copy"),  # by its form
        ("original: {title: X, form: photo}", "original"),  # by its own id
        ("photocopy: {title: X, is: original, form: copy}", "original"),  # as said
        ("photocopy: {title: X, is: none, form: copy}", ""),
        ("photocopy: {title: X, form: photo}", ""),
        ("photocopy: {title: X, source: database}", ""),
        ("photocopy: {title: X, source: database, is: original}", "original"),
    ],
)
def test_a_paper_is_known_to_the_procedure_by_what_it_is(content: Path, edit: Edit, keys: str, known: str) -> None:
    edit(CASE, "  photocopy: {title: Bản chụp học bạ, form: copy,", f"  {keys[:-1]},")
    edit(CASE, "old_copy: {change: {photocopy.", f"old_copy: {{change: {{{keys.split(':')[0]}.")
    assert read(content).faults == ()
    assert read(content).cases["transcript"].folder[1].paper == known


def test_a_refusal_on_a_ground_of_the_procedure_has_its_words(content: Path) -> None:
    altered = next(fault for fault in read(content).cases["transcript"].faults if fault.id == "altered")
    assert (altered.resolve, altered.why) == (Resolve.REFUSE, "Bản chính bị tẩy xóa")


def test_the_names_of_the_ward_are_put_in(content: Path, edit: Edit) -> None:
    edit(CASE, "opening: Chào cô,", "opening: Chào {{ward.office}},")
    library = read(content)
    assert library.cases["transcript"].opening.startswith(f"Chào {library.establishment.names['office']},")


# what is closed


@pytest.mark.parametrize(
    ("file", "old", "new", "why"),
    [
        (CASE, "kind: counter", "kind: shift", f"{CASE} có 1 lỗi."),
        (COPY, "place: any", "place: nowhere", "Chờ sửa thủ tục copy."),
        (CALENDAR, "on: ", "no: ", f"Chờ sửa {CALENDAR}."),
    ],
)
def test_a_case_is_closed_with_what_it_needs(
    content: Path, edit: Edit, file: str, old: str, new: str, why: str
) -> None:
    edit(MODULE, "basis:", "scenarios: [transcript]\nbasis:")
    assert "papers" in read(content).modules
    edit(file, old, new)
    library = read(content)
    assert library.cases == {} and library.closed["transcript"] == why
    assert library.closed["papers"] == "Chờ sửa tình huống transcript."
    assert library.title("transcript") == "Học bạ cho con bà Mận"


def test_a_module_may_only_ask_for_a_case_that_is_there(content: Path, edit: Edit) -> None:
    edit(MODULE, "basis:", "scenarios: [transcripts]\nbasis:")
    said = [fault.message for fault in read(content).faults]
    assert said == ["Không có tình huống “transcripts”."]


def test_a_case_does_not_bear_the_id_of_a_module(content: Path) -> None:
    (content / CASE).rename(content / "scenarios/counter/papers.yaml")
    assert {fault.file for fault in read(content).faults} == {MODULE, "scenarios/counter/papers.yaml"}


def test_what_only_playing_shows_closes_nothing(content: Path, edit: Edit) -> None:
    edit(CASE, "minutes: 10", "minutes: 3")
    library = read(content)
    assert library.faults == () and "transcript" in library.cases
    assert rehearse(library, bots=False).faults and rehearse(library, bots=False).cases == library.cases


# versions


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (CASE, "minutes: 10", 'minutes: "10"   # phút'),
        (CASE, "kind: counter\ntitle: Học bạ cho con bà Mận", "title: Học bạ cho con bà Mận\nkind: counter"),
        (CASE, "as_of: 2026-11", "as_of: 2026-11\nchanges: [{on: 2026-12-01, means: wording, what: Sửa.}]"),
        (COPY, "as_of: 2026-11", "as_of: 2026-11\nchanges: [{on: 2026-12-01, means: wording, what: Sửa.}]"),
        (CALENDAR, "holidays:\n", "holidays:\n  - {on: 2025-09-17, name: Nghỉ, basis: Thông báo}\n"),
        ("courses/ward.yaml", "name: Phường Mẫu", "name: Phường Khác"),
    ],
)
def test_what_changes_nothing_for_the_learner_keeps_the_version(
    content: Path, edit: Edit, file: str, old: str, new: str
) -> None:
    before = read(content).cases["transcript"].version
    edit(file, old, new)
    assert read(content).cases["transcript"].version == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (CASE, "say: Bác cho cháu xem bản chính ạ.", "say: Cho cháu xem bản chính ạ."),
        (COPY, "per_page: [2000, 2000, 1000]", "per_page: [2000, 1000]"),
        (COPY, "signer: Người có thẩm quyền", "signer: Người khác"),
        (CALENDAR, "holidays:\n", "holidays:\n  - {on: 2025-09-15, name: Nghỉ, basis: Thông báo}\n"),
    ],
)
def test_a_change_of_the_case_its_law_or_its_days_is_a_new_version(
    content: Path, edit: Edit, file: str, old: str, new: str
) -> None:
    before = read(content).cases["transcript"].version
    edit(file, old, new)
    assert read(content).faults == ()
    assert read(content).cases["transcript"].version != before


def test_the_order_of_papers_and_kinds_is_part_of_the_version(content: Path, edit: Edit) -> None:
    """The pages of the first original are paid for; the first kind is the ordinary one."""
    first = read(content).cases["transcript"].version
    text = (content / COPY).read_text("utf-8").splitlines(keepends=True)
    text[7], text[8] = text[8], text[7]
    (content / COPY).write_text("".join(text), "utf-8")
    assert read(content).cases["transcript"].version != first


def test_a_kept_case_brings_its_procedure_and_its_days(content: Path, edit: Edit) -> None:
    edit(CASE, "opening: Chào cô,", "opening: Chào {{ward.office}},")
    edit(COPY, "signer: Người", 'where: "{{ward.name}}"\nsigner: Người')
    library = read(content)
    case, procedure, calendar = case_from_body(body(library, library.cases["transcript"]))
    assert (case, procedure) == (library.cases["transcript"], library.procedures["copy"])
    assert [limit.id for limit in procedure.due] == ["ordinary", "large"]
    assert procedure_from_body(body(library, procedure)) == procedure
    for seed in map(str, range(20)):
        then = deal(case, Table({procedure.id: procedure}, calendar), seed)
        assert then.truth == deal(library.cases["transcript"], table_of(library), seed).truth


def test_a_kept_run_ends_as_it_ended_whatever_is_announced_later(content: Path) -> None:
    library = read(content)
    case, procedure, calendar = case_from_body(body(library, library.cases["transcript"]))
    then = golden_run(deal(case, Table({**library.procedures, procedure.id: procedure}, calendar), "7"))
    assert digest(then) == digest(golden_run(deal(library.cases["transcript"], table_of(library), "7")))
    monday = date(2025, 9, 15)
    assert calendar.is_workday(monday) and not calendar.is_workday(date(2025, 9, 13))
    assert not Calendar(frozenset([monday])).is_workday(monday)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda kept: kept | {"kind": "quiz"},
        lambda kept: kept | {"content": {}},
        lambda kept: kept | {"content": kept["content"] | {"calendar": {"from": "2025-09-12"}}},
        lambda kept: kept | {"content": kept["content"] | {"case": kept["content"]["case"] | {"folder": ["a"]}}},
        lambda kept: kept | {"content": kept["content"] | {"case": kept["content"]["case"] | {"minutes": "ten"}}},
        lambda kept: kept | {"content": kept["content"] | {"procedure": {"id": "copy", "content": {"title": "x"}}}},
    ],
)
def test_what_is_no_kept_case_is_refused(content: Path, spoil: Callable[[dict[str, object]], object]) -> None:
    library = read(content)
    kept = body(library, library.cases["transcript"])
    with pytest.raises(Fault, match="bị hỏng"):
        case_from_body(json.dumps(spoil(json.loads(kept))))
    with pytest.raises(Fault):
        quiz_from_body(kept)


def test_an_edit_wants_a_note_in_the_case_or_in_its_procedure(content: Path, edit: Edit) -> None:
    before = manifest(read(content))
    edit(COPY, "per_page: [2000, 2000, 1000]", "per_page: [2000, 1000]")
    assert {finding.file for finding in unannounced(read(content), before)} == {CASE, COPY}
    with (content / COPY).open("a", encoding="utf-8") as file:
        file.write("changes:\n  - {on: 2026-12-01, means: retrain, what: Mức mới.}\n")
    assert unannounced(read(content), before) == ()


def test_the_report_counts_cases(content: Path) -> None:
    assert report_json(read(content))["read"]["cases"] == 1


# the example of the format, word for word, on the procedure that is shipped


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The example beside the sound content."""
    content = tmp_path_factory.mktemp("example") / "content"
    for folder in ("_sound", "_case_example"):
        shutil.copytree(FIXTURES / folder, content, dirs_exist_ok=True)
    (content / "scenarios/procedures").mkdir()
    shutil.copy(SHIPPED / "scenarios/procedures/certified-copy.yaml", content / "scenarios/procedures")
    return read(content)


def test_the_example_is_read_and_every_combination_of_it_is_won(example: Library) -> None:
    played = rehearse(example)
    assert played.faults == ()
    assert [warning.message for warning in played.warnings] == [
        "Chưa ghi as_of: tạm theo thủ tục, 2026-11.",
        "Câu là lỗi nặng mà không có căn cứ.",
    ]


def test_the_example_gives_a_day_that_depends_on_the_hour(example: Library) -> None:
    """15:20 on Friday 12 September 2025 leads to Monday the 15th; 14:40 to the same day (NĐ 23/2015, Điều 7)."""
    case, table = example.cases["certified-transcript"], table_of(example)
    days = {
        dealt.arrived.time(): dealt.truth.due
        for dealt in (deal(case, table, str(seed)) for seed in range(60))
        if dealt.truth.due
    }
    assert days == {
        time(9, 10): date(2025, 9, 12),
        time(14, 40): date(2025, 9, 12),
        time(15, 20): date(2025, 9, 15),
    }
