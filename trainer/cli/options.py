"""Options every command shares: where the ward folder and the content are, the language, who asks."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from trainer.cli.voice import Spoken
from trainer.words import N_

Decorated = Callable[..., Any]
FILE = click.Path(path_type=Path)


def _before(name: str) -> Callable[[], Path | None]:
    """What was said before the command's name: `trainer --at DIR register` is `trainer register --at DIR`."""

    def look() -> Path | None:
        context = click.get_current_context(silent=True)
        said: dict[str, Path | None] = (context.obj if context else None) or {}
        return said.get(name)

    return look


def at(command: Decorated) -> Decorated:
    """`--at DIR`, `--content DIR`, before or after the command's name."""
    folders = {
        "content": N_("Thư mục nội dung (hoặc TRAINER_CONTENT)."),
        "at": N_("Thư mục của phường (hoặc TRAINER_AT)."),
    }
    for name, help in folders.items():
        option = click.option(f"--{name}", type=FILE, metavar="DIR", default=_before(name), help=help)
        command = option(command)
    return command


def language(command: Decorated) -> Decorated:
    """`--lang vi|en`; already obeyed by `trainer.cli.main`, here it is checked and documented."""
    return click.option(
        "--lang",
        type=click.Choice(["vi", "en"]),
        metavar="vi|en",
        expose_value=False,
        help=N_("Ngôn ngữ của giao diện (hoặc TRAINER_LANG)."),
    )(command)


def asker(command: Decorated) -> Decorated:
    """`--as NAME`, `--password-file FILE`: commands that show a person need to know who asks."""
    for option in (
        click.option(
            "--password-file",
            type=FILE,
            metavar=N_("TỆP"),
            help=N_("Đọc mật khẩu từ dòng đầu của tệp; không có thì hỏi ở bàn phím."),
        ),
        click.option(
            "--as", "as_name", metavar=N_("TÊN"), required=True, help=N_("Họ tên hoặc mã của người hỏi.")
        ),
    ):
        command = option(command)
    return command


def as_json(command: Decorated) -> Decorated:
    """`--json`."""
    return click.option("--json", "as_json", is_flag=True, help=N_("In JSON ra stdout."))(command)


def command(name: str, help: str, examples: str) -> Callable[[Decorated], click.Command]:
    """A command with its sentence (marked with `N_`), two examples first, and `-h` beside `--help`."""

    def make(function: Decorated) -> click.Command:
        settings = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
        made = click.command(name, cls=Spoken, help=help, more=lambda: [examples], context_settings=settings)
        return made(language(function))

    return make
