"""Procedures as they are read, versioned and kept."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from trainer.faults import Fault
from trainer.library import (
    body,
    manifest,
    procedure_from_body,
    quiz_from_body,
    read,
    report_json,
    unannounced,
)
from trainer.scenarios.forms import Decision, Form
from trainer.scenarios.limits import Limit, SameDay
from trainer.scenarios.papers import Paper
from trainer.scenarios.procedures import Law, Place, Procedure, Refusal
from trainer.scenarios.tariffs import Charge, PerPage

COPY = "scenarios/procedures/copy.yaml"
TEXT = """\
title: Chứng thực bản sao
place: any
where: "Ở {{ward.office}}."
papers:
  original: {title: Bản chính, kept: false}
fee: {per_page: [2000, 2000, 1000], cap: 200000, times: copies}
due: {same_day_until: "15:00"}
forms: {refuse: M05}
signer: Người có thẩm quyền
refuse: {D22-1: Bản chính bị tẩy xóa}
since: 2025-07-01
basis: {D22: "NĐ 23/2015/NĐ-CP, Điều 22"}
as_of: 2026-11
"""
Edit = Callable[[str, str, str], None]


@pytest.fixture
def content(content: Path) -> Path:
    """The sound content with one procedure."""
    (content / COPY).parent.mkdir()
    (content / COPY).write_text(TEXT, "utf-8")
    return content


def copy_of(content: Path) -> Procedure:
    return read(content).procedures["copy"]


def test_a_file_becomes_a_procedure(content: Path) -> None:
    found = copy_of(content)
    assert (found.id, found.title, found.place) == ("copy", "Chứng thực bản sao", Place.ANY)
    assert found.where == f"Ở {read(content).establishment.names['office']}."
    assert found.papers == (Paper("original", "Bản chính", kept=False),)
    assert found.fee == (Charge(PerPage((2000, 2000, 1000), 200_000, "copies")),)
    assert found.due == (Limit(SameDay(time(15))),)
    assert found.refuse == (Refusal("D22-1", "Bản chính bị tẩy xóa"),)
    assert found.law("D22-1") == Law("D22", "NĐ 23/2015/NĐ-CP, Điều 22")
    assert (found.since, found.until, found.as_of) == (date(2025, 7, 1), None, "2026-11")


def test_forms_left_out_are_the_usual_ones(content: Path) -> None:
    assert copy_of(content).forms == {
        Decision.ACCEPT: Form.RECEIPT,
        Decision.SUPPLEMENT: Form.SUPPLEMENT,
        Decision.REFUSE: Form.STOPPED,
        Decision.LATE: Form.APOLOGY,
        Decision.STOP: Form.STOPPED,
    }


def test_a_kept_procedure_is_the_very_same(content: Path) -> None:
    library = read(content)
    kept = body(library, library.procedures["copy"])
    assert procedure_from_body(kept) == library.procedures["copy"]


def test_what_is_no_kept_procedure_is_refused(content: Path) -> None:
    library = read(content)
    with pytest.raises(Fault):
        procedure_from_body(body(library, next(iter(library.quizzes.values()))))
    with pytest.raises(Fault):
        quiz_from_body(body(library, library.procedures["copy"]))
    with pytest.raises(Fault):
        procedure_from_body(body(library, library.procedures["copy"]).replace('"any"', '"nowhere"'))


def test_a_change_of_the_fee_is_a_new_version_and_one_of_the_ward_is_not(content: Path, edit: Edit) -> None:
    first = copy_of(content).version
    edit("courses/ward.yaml", "office: ", "office: Căn nhà số ")
    assert copy_of(content).version == first
    edit(COPY, "cap: 200000", "cap: 300000")
    assert copy_of(content).version != first


def test_an_edited_procedure_wants_a_note_of_what_changed(content: Path, edit: Edit) -> None:
    before = manifest(read(content))
    assert before["procedure:copy"].changes == 0
    edit(COPY, "cap: 200000", "cap: 300000")
    assert [finding.file for finding in unannounced(read(content), before)] == [COPY]
    with (content / COPY).open("a", encoding="utf-8") as file:
        file.write("changes:\n  - {on: 2026-12-01, means: retrain, what: Mức tối đa mới.}\n")
    assert unannounced(read(content), before) == ()
    assert [(change.on, change.what) for change in copy_of(content).changes] == [
        (date(2026, 12, 1), "Mức tối đa mới.")
    ]


def test_a_refused_procedure_closes_only_itself(content: Path, edit: Edit) -> None:
    edit(COPY, "place: any", "place: nowhere")
    library = read(content)
    assert library.procedures == {} and library.modules
    assert library.closed == {"copy": f"{COPY} có 1 lỗi."}
    assert library.title("copy") == "Chứng thực bản sao"


def test_a_procedure_that_names_what_the_ward_lacks_waits_for_the_ward(content: Path, edit: Edit) -> None:
    edit("courses/ward.yaml", "office: ", "offices: ")
    assert read(content).closed["copy"]


def test_the_report_counts_procedures(content: Path) -> None:
    assert report_json(read(content))["read"]["procedures"] == 1
