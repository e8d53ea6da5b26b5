"""Faults: what a person reads, what the shell gets, and that nothing a stranger wrote comes through armed."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import ContentFault, Fault, RecordsBusy, RecordsRefused, Refused, UsageFault

KINDS = [(Fault, 1), (UsageFault, 2), (ContentFault, 3), (Refused, 4), (RecordsBusy, 5), (RecordsRefused, 6)]


@pytest.mark.parametrize(("kind", "status"), KINDS)
def test_each_kind_has_its_own_exit_status_and_is_a_fault(kind: type[Fault], status: int) -> None:
    assert kind("Không được.").exit_status == status
    assert issubclass(kind, Fault)


@pytest.mark.parametrize(
    ("fault", "lines", "sentence"),
    [
        (Fault("Sổ đang bận."), "Sổ đang bận.", "Sổ đang bận."),
        (Fault("Thiếu tiêu đề.", "a.md:1:1"), "Thiếu tiêu đề.\na.md:1:1", "Thiếu tiêu đề (a.md:1:1)."),
        (Fault("Sổ đang bận.", remedy="Thử lại."), "Sổ đang bận.\nThử lại.", "Sổ đang bận. Thử lại."),
        (
            Fault("Thiếu tiêu đề.", "a.md:1:1", "Thêm dòng title."),
            "Thiếu tiêu đề.\na.md:1:1\nThêm dòng title.",
            "Thiếu tiêu đề (a.md:1:1). Thêm dòng title.",
        ),
    ],
)
def test_it_says_what_then_where_then_what_to_do(fault: Fault, lines: str, sentence: str) -> None:
    assert str(fault) == lines
    assert fault.sentence == sentence


@pytest.mark.parametrize("kind", [kind for kind, _status in KINDS])
def test_it_survives_pickle_and_copy_whole(kind: type[Fault]) -> None:
    fault = kind("Không mở được sổ.", "/srv/phường", "Chạy doctor.")
    for again in (pickle.loads(pickle.dumps(fault)), copy.copy(fault), copy.deepcopy(fault)):
        assert repr(again) == f"{kind.__name__}('Không mở được sổ.', '/srv/phường', 'Chạy doctor.')"
        assert (again.message, again.where, again.remedy) == (fault.message, fault.where, fault.remedy)


@given(st.text(), st.text(), st.text())
def test_whatever_it_quotes_it_prints_on_any_utf8_terminal_and_obeys_nothing(
    message: str, where: str, remedy: str
) -> None:
    fault = Fault(message, where, remedy)
    for shown in (str(fault), fault.sentence):
        shown.encode("utf-8")
        assert "\x1b" not in shown and "\x9b" not in shown and "\u202e" not in shown
    assert "\n" not in fault.sentence


def test_a_file_name_that_is_not_utf8_can_be_told() -> None:
    assert str(Fault("Không đọc được.", "bài\udcff.md")) == "Không đọc được.\nbài.md"
