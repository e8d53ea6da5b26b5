"""The box to type in: one line from the keyboard, and what became of it on the way."""

import click

from trainer.cli.doctor.finding import Finding, Verdict, lines
from trainer.cli.doctor.keys import typed_line
from trainer.desks.keyboard import SENTENCE, Fit, Typed, judged
from trainer.words import _


def type_in_box(width: int) -> None:
    """Ask for the sentence until it arrives as it should or the person presses Enter alone."""
    heading = _("Gõ thử")
    click.echo(f"\n── {heading} {'─' * (width - len(heading) - 4)}")
    click.echo(_("Bật Unikey rồi gõ câu dưới đây, xong bấm Enter. Chỉ bấm Enter: bỏ qua."))
    click.echo(_("Gõ thử câu: {sentence}").format(sentence=SENTENCE))
    while True:
        typed = judged(typed_line("> ", width))
        if typed.fit is Fit.NOTHING:
            return
        for line in lines([found(typed)], width):
            click.echo(line)
        if typed.fit is Fit.RIGHT:
            return
        click.echo(_("Sửa xong thì gõ lại; chỉ bấm Enter: thôi."))


def found(typed: Typed) -> Finding:
    """What is told of the line, and what to set where."""
    label = _("Gõ thử")
    if typed.fit is Fit.RIGHT:
        right = _("đúng từng chữ, Unicode dựng sẵn (NFC)")
        if typed.erasures:
            right += ", " + _("sau {n} lần xóa lùi của bộ gõ").format(n=typed.erasures)
        return Finding("typing", label, right)
    said, advice = _wrong(typed)
    verdict = Verdict.UNKNOWN if typed.fit is Fit.OTHER else Verdict.LOOK
    return Finding("typing", label, said, verdict, advice)


def _wrong(typed: Typed) -> tuple[str, str]:
    unicode = _("Trong Unikey chọn bảng mã Unicode (dựng sẵn).")
    match typed.fit:
        case Fit.DECOMPOSED:
            return _("chữ và dấu rời nhau (Unicode tổ hợp)"), _(
                "trainer tự ghép lại khi lưu, chương trình khác có thể không. Trong Unikey chọn bảng mã Unicode "
                "(dựng sẵn); đang dùng bàn phím tiếng Việt (VIE) của Windows thì tắt nó đi."
            )
        case Fit.LEGACY:
            return _("bảng mã {name}, không phải Unicode").format(name=typed.detail), unicode
        case Fit.FOREIGN:
            return _("có chữ lạ {char}").format(char=typed.detail), unicode
        case Fit.NOT_UTF8:
            return _("không phải UTF-8"), _("Đặt bảng mã của cửa sổ là UTF-8 (PuTTY: Window → Translation).")
        case Fit.MARKS_LOST:
            return _("chữ có dấu bị mất"), _(
                "Cửa sổ này không nhận chữ Unicode: đặt bảng mã UTF-8, hoặc dùng Windows Terminal."
            )
        case Fit.UNMARKED:
            return _("không có dấu nào"), _("Bộ gõ chưa bật: bật Unikey (chữ V; thường là Ctrl+Shift).")
        case Fit.EXTRA:
            return _("thừa chữ: lần xóa lùi của bộ gõ bị mất"), _(
                "Thử trong Windows Terminal. Chưa được thì vẫn dùng được: mọi ô tìm của trainer nhận chữ không dấu."
            )
        case Fit.STRAY:
            return _("có ký tự điều khiển {char}").format(char=typed.detail), _(
                "Gõ lại, không bấm phím mũi tên. Vẫn vậy thì cửa sổ này không hiểu bộ gõ: thử cửa sổ khác."
            )
    return _("chữ Việt nguyên vẹn, nhưng khác câu mẫu"), _("Gõ đúng câu mẫu để biết chắc.")
