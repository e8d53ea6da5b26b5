"""The command line: data on stdout, talk on stderr, an exit status that says what happened."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import NoReturn

from trainer import words
from trainer.faults import Fault

INTERRUPTED = 130
"""Exit status after Ctrl+C, as shells expect it."""


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Run one command and exit: 0 ok · 1 failed · 2 usage · 3 content · 4 not allowed · 5 busy · 6 records."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    words.use(language_in(arguments, os.environ))
    _speak_utf8()
    sys.exit(_run(arguments))


def language_in(arguments: Sequence[str], env: Mapping[str, str]) -> words.Language:
    """The language asked for by `--lang` or `TRAINER_LANG`; Vietnamese when neither says `en`.

    Read before click looks at the line: even what is wrong with it is told in the language asked for.
    """
    asked = env.get("TRAINER_LANG", "")
    for place, argument in enumerate(arguments):
        if argument == "--lang":
            asked = "".join(arguments[place + 1 : place + 2])
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return "en" if asked == "en" else "vi"


def _run(arguments: list[str]) -> int:
    import click

    from trainer.cli.tree import trainer
    from trainer.cli.voice import usage_sentence

    try:
        status = trainer.main(args=arguments, prog_name="trainer", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except Fault as fault:
        print(fault, file=sys.stderr)
        return fault.exit_status
    except click.UsageError as error:
        print(usage_sentence(error), file=sys.stderr)
        return 2
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:  # a bug: no traceback with people's data on their screen
        from trainer.crash import farewell, log_crash

        print(farewell(log_crash(error)), file=sys.stderr)
        return 1


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
