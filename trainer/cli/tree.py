"""The commands and where each lives; none is imported before it is run."""

from pathlib import Path

import click

from trainer import __version__
from trainer.cli.options import at, language
from trainer.cli.voice import SpokenGroup
from trainer.words import N_, _

LAZY = {
    "init": ("trainer.cli.init:init", N_("Lập thư mục của phường.")),
    "demo": ("trainer.cli.demo:demo", N_("Mở dữ liệu mẫu để dùng thử.")),
    "check": ("trainer.cli.check:check", N_("Soát toàn bộ nội dung, nêu mọi lỗi một lần.")),
    "procedure": ("trainer.cli.procedure:procedure", N_("Tra thủ tục: giấy tờ, phí, ngày hẹn, người ký.")),
    "cases": ("trainer.cli.cases:cases", N_("Bảng mọi trường hợp của một tình huống, để duyệt.")),
    "replay": ("trainer.cli.replay:replay", N_("Dựng lại một lượt làm tình huống từ sổ.")),
    "register": ("trainer.cli.register:register", N_("In sổ theo dõi: ai đã hoàn thành gì.")),
    "records": ("trainer.cli.records:records", N_("Sổ: thông tin, kiểm tra, sao lưu, phục hồi.")),
    "doctor": ("trainer.cli.doctor:doctor", N_("Kiểm tra máy và cài đặt.")),
}


def _more() -> tuple[str, ...]:
    """What to type first, and what the exit status says."""
    begin = {
        "trainer": _("mở ứng dụng"),
        "trainer demo": _("dùng thử với dữ liệu mẫu"),
        "trainer --plain": _("mở bằng từng dòng chữ, cho trình đọc màn hình"),
    }
    status = _(
        "Mã kết thúc: 0 xong · 1 không được · 2 sai cú pháp · 3 nội dung bị từ chối\n"
        "             4 không được phép · 5 sổ đang bận · 6 sổ bị từ chối · 130 ngắt"
    )
    return "\n".join(f"  {line:<25}{words}" for line, words in begin.items()), status


@click.group(
    "trainer",
    cls=SpokenGroup,
    lazy=LAZY,
    invoke_without_command=True,
    help=N_("Đào tạo cán bộ phường mới: học phần, kiểm tra, sổ theo dõi."),
    more=_more,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@at
@language
@click.option("--plain", is_flag=True, help=N_("Từng dòng chữ, không khung: cho trình đọc màn hình."))
@click.option("--version", is_flag=True, is_eager=True, help=N_("In phiên bản."))
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
