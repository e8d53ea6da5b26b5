"""The window that trainer is looked at through: its letters, size, kind, colours, encoding."""

import codecs
import locale
import os
import shutil
import sys
from collections.abc import Mapping

from trainer.cli.doctor.finding import Finding, Verdict, looked_at
from trainer.words import _

TEST_LINE = "Đường Nguyễn ặẫở │█✓"
"""Every letter must look right: precomposed Vietnamese, a box line, a block, a tick."""

UTF_8 = 65001
"""Windows' number for it, as `chcp` says it."""


def findings(env: Mapping[str, str] = os.environ) -> list[Finding]:
    """What can be told of the window from within."""
    windows = sys.platform == "win32"
    seen = sys.stdout is not None and sys.stdout.isatty()
    size = shutil.get_terminal_size()
    return [
        test_line(),
        window_size(size.columns, size.lines) if seen else _unseen(),
        kind(env, windows) if seen else Finding("window", _("Loại cửa sổ"), _("không rõ"), Verdict.UNKNOWN),
        colours(env),
        encoding(_keyboard_encoding(windows), "" if windows else locale.getencoding(), env),
        *([code_page(*pages)] if (pages := _console_pages()) else []),
    ]


def width() -> int:
    """Cells to write in: no wider than is comfortable to read, also where there is no window."""
    return max(40, min(shutil.get_terminal_size().columns, 100))


def test_line() -> Finding:
    """Only eyes can judge it."""
    advice = _(
        "Nhìn dòng chữ trên: chữ nào cũng đủ dấu, sau cùng là một vạch đứng, một ô đặc và một dấu ✓. Thấy ô "
        "vuông, dấu hỏi hay dấu rời thì đổi phông chữ của cửa sổ: Cascadia Mono hoặc JetBrains Mono."
    )
    return Finding("letters", _("Dòng thử chữ"), TEST_LINE, Verdict.UNKNOWN, advice)


def window_size(columns: int, rows: int) -> Finding:
    """Every place is laid out for 80×24."""
    small = columns < 80 or rows < 24
    advice = _("Kéo cửa sổ rộng ra đến ít nhất 80×24 (cột × dòng), hoặc giảm cỡ chữ.") if small else ""
    return looked_at("size", _("Cỡ cửa sổ"), f"{columns}×{rows}", advice)


def _unseen() -> Finding:
    value = _("không rõ: đầu ra không phải cửa sổ dòng lệnh")
    return Finding("size", _("Cỡ cửa sổ"), value, Verdict.UNKNOWN)


def kind(env: Mapping[str, str], windows: bool) -> Finding:
    """Which program shows the text, as far as it says so."""
    term = env.get("TERM", "")
    told = [
        "Windows Terminal" if "WT_SESSION" in env else env.get("TERM_PROGRAM", ""),
        f"TERM={term}" if term else "",
        "tmux" if "TMUX" in env else "",
        "SSH" if "SSH_CONNECTION" in env else "",
    ]
    value = " · ".join(filter(None, dict.fromkeys(told))) or _("không rõ")
    return looked_at("window", _("Loại cửa sổ"), value, _against(env, term, windows))


def _against(env: Mapping[str, str], term: str, windows: bool) -> str:
    if windows and not {"WT_SESSION", "TERM_PROGRAM", "ConEmuPID"} & env.keys() and not term:
        return _("Có lẽ là cửa sổ cũ của Windows: phông của nó có thể thiếu chữ Việt. Dùng Windows Terminal.")
    if term == "linux":
        return _("Màn hình chữ của Linux thường thiếu chữ Việt: dùng cửa sổ trong màn hình đồ họa, hoặc vào qua SSH.")
    if term in ("dumb", "unknown") or not (term or windows):
        return _("Cửa sổ này không vẽ được màn hình: dùng trainer --plain, hoặc một cửa sổ dòng lệnh khác.")
    return ""


def colours(env: Mapping[str, str]) -> Finding:
    """How many colours; none is good as well, since every state is a word or a sign too."""
    if env.get("NO_COLOR"):
        value = _("không màu, theo NO_COLOR")
    elif env.get("COLORTERM") in ("truecolor", "24bit") or "WT_SESSION" in env:
        value = _("16 triệu màu")
    elif "256color" in env.get("TERM", ""):
        value = _("256 màu")
    else:
        value = _("ít màu")
    return Finding("colours", _("Màu"), value)


def encoding(keyboard: str, machine: str, env: Mapping[str, str]) -> Finding:
    """In which encoding letters come and go; what is printed is UTF-8 whatever the machine says.

    `keyboard`: of stdin; `machine`: of the locale, empty on Windows, where a window takes letters, not bytes.
    """
    asked = next((f"{name}={env[name]}" for name in ("LC_ALL", "LC_CTYPE", "LANG") if env.get(name)), "")
    value = " · ".join(filter(None, [keyboard, machine, asked])) or _("không rõ")
    odd = [name for name in (keyboard, machine) if name and not _is_utf8(name)]
    advice = _(
        "Đặt LANG=C.UTF-8 (hoặc vi_VN.UTF-8) rồi mở lại cửa sổ; với PuTTY, chọn UTF-8 ở Window → Translation."
    )
    return looked_at("encoding", _("Bảng mã"), value, advice if odd else "")


def code_page(shown: int, typed: int) -> Finding:
    """The code pages of an old Windows console: of what it shows, of what is typed."""
    fine = shown == typed == UTF_8
    advice = "" if fine else _("Gõ chcp 65001 trước khi chạy trainer, hoặc dùng Windows Terminal.")
    return looked_at("code-page", _("Trang mã Windows"), f"{shown}, {typed}", advice)


def _keyboard_encoding(windows: bool) -> str:
    if sys.stdin is None or (windows and not sys.stdin.isatty()):
        return ""
    return sys.stdin.encoding


def _console_pages() -> tuple[int, int] | None:
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        return kernel.GetConsoleOutputCP(), kernel.GetConsoleCP()
    return None


def _is_utf8(name: str) -> bool:
    try:
        return codecs.lookup(name).name == "utf-8"
    except LookupError:
        return False
