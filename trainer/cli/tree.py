"""The commands and where each lives; none is imported before it is run."""

from pathlib import Path

import click

from trainer import __version__
from trainer.cli.options import at, language
from trainer.cli.voice import SpokenGroup
from trainer.words import _

LAZY = {
    "init": ("trainer.cli.init:init", _("Lập thư mục của phường.")),
    "demo": ("trainer.cli.demo:demo", _("Mở dữ liệu mẫu để dùng thử.")),
    "check": ("trainer.cli.check:check", _("Soát toàn bộ nội dung, nêu mọi lỗi một lần.")),
    "register": ("trainer.cli.register:register", _("In sổ theo dõi: ai đã hoàn thành gì.")),
    "records": ("trainer.cli.records:records", _("Sổ: thông tin, kiểm tra, sao lưu, phục hồi.")),
    "doctor": ("trainer.cli.doctor:doctor", _("Kiểm tra máy và cài đặt.")),
}

_AS_WRITTEN = "\n\n\b\n"
"""Click's sign for a paragraph whose lines stay as they are."""

ABOUT = _AS_WRITTEN.join(
    [
        _("Đào tạo cán bộ phường mới: học phần, kiểm tra, sổ theo dõi."),
        "\n".join(
            [
                "  trainer                  " + _("mở ứng dụng"),
                "  trainer demo             " + _("dùng thử với dữ liệu mẫu"),
                "  trainer --plain          " + _("mở bằng từng dòng chữ, cho trình đọc màn hình"),
            ]
        ),
        _(
            "Mã kết thúc: 0 xong · 1 không được · 2 sai cú pháp · 3 nội dung bị từ chối\n"
            "             4 không được phép · 5 sổ đang bận · 6 sổ bị từ chối · 130 ngắt"
        ),
    ]
)


@click.group(
    "trainer",
    cls=SpokenGroup,
    lazy=LAZY,
    invoke_without_command=True,
    help=ABOUT,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@at
@language
@click.option("--plain", is_flag=True, help=_("Từng dòng chữ, không khung: cho trình đọc màn hình."))
@click.option("--version", is_flag=True, is_eager=True, help=_("In phiên bản."))
@click.pass_context
def trainer(ctx: click.Context, at: Path | None, content: Path | None, plain: bool, version: bool) -> int:
    """Open the app when no command is named."""
    ctx.obj = {"at": at, "content": content, "plain": plain}
    if version:
        click.echo(f"trainer {__version__}")
        return 0
    if ctx.invoked_subcommand is None:
        from trainer.cli.open import open_app

        return open_app(at, content, plain=plain)
    return 0
