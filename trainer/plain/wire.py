"""The two ends of a plain conversation: one line in, lines out, secrets that a terminal does not show."""

import io
import sys
from dataclasses import dataclass
from getpass import getpass
from typing import TextIO

from trainer.text import printable

_BYTE_ORDER_MARK = "\ufeff"


class EndOfInput(Exception):
    """Nothing more will be typed: the script is at its end, or the person pressed Ctrl+D."""


@dataclass(frozen=True, slots=True)
class Wire:
    """Where lines come from and where they go."""

    source: TextIO
    target: TextIO

    @property
    def is_terminal(self) -> bool:
        """True when a person types, False when a script does."""
        return self.source.isatty()

    def write(self, line: str) -> None:
        """One line, whatever stands in it: what a terminal would obey is left out, a line end is a space."""
        self.target.write(printable(line).rstrip() + "\n")

    def read(self, prompt: str) -> str:
        """The next line typed, without its end; on a pipe the prompt is a line of its own.

        Raises:
            EndOfInput: there is none.
        """
        self.target.write(printable(prompt) + (" " if self.is_terminal else "\n"))
        self.target.flush()
        line = self.source.readline()
        if not line:
            self._end_line()
            raise EndOfInput
        return line.rstrip("\r\n").removeprefix(_BYTE_ORDER_MARK)

    def read_secret(self, prompt: str) -> str:
        """A line that a terminal does not show; see `read`."""
        if not self.is_terminal:
            return self.read(prompt)
        self.target.flush()
        try:
            return getpass(printable(prompt) + " ", stream=self.target)
        except EOFError:
            self._end_line()
            raise EndOfInput from None

    def _end_line(self) -> None:
        if self.is_terminal:
            self.target.write("\n")


def standard() -> Wire:
    """Standard input and output; a pipe speaks UTF-8, whatever the locale says."""
    source = sys.stdin or io.StringIO()
    if isinstance(source, io.TextIOWrapper) and not source.isatty():
        source.reconfigure(encoding="utf-8", errors="replace")
    return Wire(source, sys.stdout)
