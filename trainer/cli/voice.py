"""Click's own words in the language of the face: usage errors, headings, help options."""

from collections.abc import Callable, Sequence
from copy import copy
from typing import Any, TypeVar

import click

from trainer.words import _

_AS_WRITTEN = "\n\n\b\n"
"""Click's sign for a paragraph whose lines stay as they are."""

P = TypeVar("P", bound=click.Parameter)


def usage_sentence(error: click.UsageError) -> str:
    """A usage error as a person needs it, and where to look next."""
    path = error.ctx.command_path if error.ctx else "trainer"
    return "\n".join([_what(error), _("→ Xem: {command} --help").format(command=path)])


def _what(error: click.UsageError) -> str:
    name = _name(error)
    match error:
        case click.NoSuchOption():
            close = _nearest(error.possibilities)
            return _("Không có tùy chọn {name}.").format(name=error.option_name) + close
        case click.MissingParameter():
            return _("Thiếu {name}.").format(name=name)
        case click.BadParameter():
            return _("Giá trị của {name} không hợp lệ: {why}").format(name=name, why=error.message)
        case click.BadOptionUsage():
            return _("Tùy chọn {name} cần một giá trị.").format(name=error.option_name)
        case NoSuchCommand():
            return _("Không có lệnh {name}.").format(name=error.name) + _nearest(error.close)
    return _("Câu lệnh không hợp lệ: {why}").format(why=error.format_message())


def _name(error: click.UsageError) -> str:
    parameter = getattr(error, "param", None)
    if isinstance(parameter, click.Argument):
        return _(parameter.make_metavar(error.ctx)) if error.ctx else parameter.human_readable_name
    return parameter.opts[-1] if isinstance(parameter, click.Parameter) else ""


def _nearest(names: object) -> str:
    known = [str(name) for name in names] if isinstance(names, list | tuple) else []
    return " " + _("Có phải bạn muốn viết {names}?").format(names=", ".join(known)) if known else ""


class NoSuchCommand(click.UsageError):
    """A command that does not exist, with those spelt nearly alike."""

    def __init__(self, name: str, close: list[str], ctx: click.Context) -> None:
        super().__init__(name, ctx)
        self.name, self.close = name, close


class Spoken(click.Command):
    """A command whose help is in the language of the face; what is written in it is marked with `N_`."""

    def __init__(self, *args: Any, more: Callable[[], Sequence[str]] = tuple, **kwargs: Any) -> None:
        """`more`: paragraphs below the sentence of the command, whose lines stay as they are."""
        super().__init__(*args, **kwargs)
        self._more = more

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The sentence and what follows it."""
        said = copy(self)
        said.help = _AS_WRITTEN.join([_(self.help or ""), *self._more()])
        super(Spoken, said).format_help_text(ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """The sentence alone, for lists of commands."""
        return _(self.help or "")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`-h`, `--help`."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _("In trang trợ giúp này.")
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """`Cách dùng: trainer …`."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_("Cách dùng: "))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Arguments and options, named in the language of the face."""
        command = _("LỆNH …")
        words = {
            "[OPTIONS]": _("[TÙY CHỌN]"),
            "COMMAND [ARGS]...": command,
            "[COMMAND] [ARGS]...": f"[{command}]",
        }
        return [words.get(piece) or _(piece) for piece in super().collect_usage_pieces(ctx)]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options under their heading."""
        options = [_spoken(p) for p in self.get_params(ctx) if isinstance(p, click.Option)]
        found = [line for option in options if (line := option.get_help_record(ctx)) is not None]
        required = _("[bắt buộc]")
        if found:
            with formatter.section(_("Tùy chọn")):
                formatter.write_dl([(name, help.replace("[required]", required)) for name, help in found])


class SpokenGroup(Spoken, click.Group):
    """A group of commands imported only when they are run: name → `module:attribute` and its one-line help."""

    def __init__(self, *args: Any, lazy: dict[str, tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._lazy = lazy or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order written, not the alphabet's."""
        return [*self._lazy, *self.commands]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Import the command's module now."""
        if name not in self._lazy:
            return super().get_command(ctx, name)
        from importlib import import_module

        module, _colon, attribute = self._lazy[name][0].partition(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command; an unknown one is answered with those spelt nearly alike."""
        from difflib import get_close_matches

        name = args[0]
        if name not in self.list_commands(ctx):
            raise NoSuchCommand(name, get_close_matches(name, self.list_commands(ctx)), ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, then commands with their one-line help, none of them imported."""
        super().format_options(ctx, formatter)
        lines = [(name, _(self._lazy[name][1])) for name in self._lazy]
        lines += [(name, command.get_short_help_str(80)) for name, command in self.commands.items()]
        with formatter.section(_("Lệnh")):
            formatter.write_dl(lines)


def _spoken(parameter: P) -> P:
    """A parameter as help shows it: what it does and what it takes named in the language in use."""
    said = copy(parameter)
    said.metavar = _(parameter.metavar) if parameter.metavar else None
    if isinstance(said, click.Option):
        said.help = _(said.help or "")
    return said
