"""What holds for every kind, whatever is answered."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.faults import Fault
from trainer.quizzes import KINDS, Question, fraction_text
from trainer.words import use

RESPONSES = st.one_of(
    st.text(),
    st.text("0123456789.,-+ đe%[]", max_size=12),
    st.lists(st.sampled_from("0123456"), max_size=5).map("[,]".join),
    st.permutations("0123").map("[,]".join),
    st.lists(st.sampled_from("0123"), min_size=4, max_size=4).map(
        lambda rights: "[,]".join(f"{left}[.]{right}" for left, right in enumerate(rights))
    ),
    st.dates().map(str),
    st.text("0123456789/-. ngaythm", max_size=12),
    st.sampled_from(["true", "false", "Đúng", "sai", "15", "10 ngày", "\ud800", "\x00", "1" * 5000]),
    st.sampled_from(["Ếch.", "coc", "MÈO", "25/11", "29/2", "31/11/2026", "0000-01-01", "9999-12-31"]),
)


def test_the_kinds_are_named_as_authors_write_them() -> None:
    assert " ".join(KINDS) == "choice multiple true_false ordering matching numeric short date"


def test_a_wrong_try_costs_a_third_and_of_a_statement_everything(every_kind) -> None:
    """Moodle's defaults: `question_definition` 0.3333333, `qtype_truefalse` 1."""
    for question in every_kind:
        assert question.penalty == (1 if question.kind == "true_false" else Fraction(1, 3))
        assert question.hints == ()


@given(RESPONSES)
def test_any_text_is_marked_or_refused_with_a_sentence(every_kind, response: str) -> None:
    for question in every_kind:
        problem = question.problem(response)
        if problem:
            assert problem.endswith(".")
            for deed in (question.mark, question.readable, question.canonical):
                with pytest.raises(Fault):
                    deed(response)
        else:
            assert 0 <= question.mark(response).fraction <= 1


@given(RESPONSES)
def test_a_mark_is_the_same_each_time_and_after_the_records(every_kind, response: str) -> None:
    for question in every_kind:
        if question.problem(response):
            continue
        kept = question.canonical(response)
        assert question.canonical(kept) == kept
        assert question.mark(kept) == question.mark(response) == question.mark(response)
        assert question.readable(kept) == question.readable(response)
        again = fraction_text(question.mark(kept).fraction)
        assert again == fraction_text(question.mark(response).fraction)


@given(st.text(max_size=8))
def test_what_is_shown_is_what_was_written_in_another_order(every_kind, seed: str) -> None:
    for question in every_kind[:2]:
        shown = question.shown(seed)
        assert sorted(shown, key=lambda option: option.key) == list(question.options)
        assert question.shown(seed) == shown


def test_the_right_option_is_shown_in_every_place(choice) -> None:
    orders = [choice().shown(str(seed)) for seed in range(50)]
    assert {[option.right for option in order].index(True) for order in orders} == {0, 1, 2, 3}


def test_two_questions_of_one_attempt_are_shuffled_apart(choice) -> None:
    def order(id: str, seed: int) -> list[str]:
        return [option.key for option in choice(id=id).shown(str(seed))]

    assert any(order("one", seed) != order("two", seed) for seed in range(10))


@given(st.text(max_size=8), st.integers(2, 6))
def test_a_new_option_moves_none_of_the_others_past_each_other(choice, seed: str, count: int) -> None:
    before = [option.key for option in choice("+" + "-" * (count - 1)).shown(seed)]
    after = [option.key for option in choice("+" + "-" * count).shown(seed)]
    assert [key for key in after if key != str(count)] == before


@given(st.sampled_from(["0", "1", "0[,]2", "true", "15", "x", "25/11", "0[,]2[,]1[,]3"]))
def test_the_language_of_the_face_changes_no_mark(every_kind: tuple[Question, ...], response: str) -> None:
    def fractions() -> list[object]:
        return [q.mark(response).fraction if not q.problem(response) else None for q in every_kind]

    vietnamese = fractions()
    use("en")
    try:
        assert fractions() == vietnamese
    finally:
        use("vi")
