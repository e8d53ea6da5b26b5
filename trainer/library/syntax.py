"""What is wrong with the YAML of a file, in an author's words, for libyaml's and PyYAML's own."""

from typing import Any

from trainer.library.findings import START, Place
from trainer.words import N_, _

_QUOTE_IT = N_('Đặt cả câu trong ngoặc kép “"…"”.')
_CLOSE_IT = N_("Thêm dấu đóng còn thiếu.")
_ALIGN_IT = N_("Các khóa cùng nhóm thụt vào bằng nhau; câu có ngoặc kép thì đặt cả câu trong ngoặc kép.")

# A piece of the parser's message → what it means, what to write instead. The first that fits is used.
_MEANINGS = (
    ("mapping values are not allowed", N_("Có “: ” ở giữa câu, hoặc dòng này thụt sai."), _ALIGN_IT),
    ("could not find expected ':'", N_("Thiếu “: ” sau khóa."), N_("Viết “khóa: nội dung”.")),
    ("cannot start any token", N_("Nội dung không được mở đầu bằng ký tự này."), _QUOTE_IT),
    ("unexpected end of stream", N_("Ngoặc kép mở mà không đóng."), _CLOSE_IT),
    ("unexpected document", N_("Ngoặc kép mở mà không đóng."), _CLOSE_IT),
    ("unknown escape character", N_("Sau “\\” là ký tự lạ."), N_("Viết “\\\\”, hoặc dùng ngoặc đơn '…'.")),
    ("',' or '}'", N_("Thiếu dấu phẩy, hoặc “}” chưa đóng."), _CLOSE_IT),
    ("',' or ']'", N_("Thiếu dấu phẩy, hoặc “]” chưa đóng."), _CLOSE_IT),
    ("block sequence entries", N_("“- ” không đứng ở đây."), N_("Mỗi mục của danh sách một dòng riêng.")),
    (
        "sequence entries are not allowed",
        N_("“- ” không đứng ở đây."),
        N_("Mỗi mục của danh sách một dòng riêng."),
    ),
    ("'-' indicator", N_("Danh sách bị lẫn một dòng không có “- ”."), _ALIGN_IT),
    ("alphabetic or numeric", N_("Nội dung không được mở đầu bằng ký tự này."), _QUOTE_IT),
    ("expected key", N_("Dòng này thụt sai, hoặc ngoặc kép đóng giữa câu."), _ALIGN_IT),
    ("<block end>", N_("Dòng này thụt sai, hoặc ngoặc kép đóng giữa câu."), _ALIGN_IT),
    ("expected node content", N_("Thiếu nội dung ở đây."), _QUOTE_IT),
    ("tag", N_("Không dùng thẻ “!”."), _QUOTE_IT),
)
_UNKNOWN = (N_("Sai cú pháp YAML."), _ALIGN_IT)


def explain(error: Any) -> tuple[Place, str, str]:
    """Place, sentence and remedy of a syntax error of PyYAML (`yaml.MarkedYAMLError`).

    A quotation that never ends is placed where it begins.
    """
    problem = error.problem or ""
    meaning, remedy = next(((said, do) for piece, said, do in _MEANINGS if piece in problem), _UNKNOWN)
    mark = error.problem_mark
    if "unexpected" in problem and error.context_mark:
        mark = error.context_mark
    return Place(mark.line + 1, mark.column + 1) if mark else START, _(meaning), _(remedy)
