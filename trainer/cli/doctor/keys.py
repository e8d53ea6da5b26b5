"""The keyboard, key by key: a line as it was sent, with the backspaces that the system would have swallowed."""

import os
import re
import sys

from trainer.desks.keyboard import judged

_END = re.compile(rb"[\r\n\x04]")


def typed_line(prompt: str, width: int) -> bytes:
    """What was sent up to Enter (or Ctrl+D, or the end), shown in one line of `width` as our fields would.

    On Windows the console hands over whole lines, already edited.
    """
    sys.stdout.write(prompt)
    sys.stdout.flush()
    if sys.platform == "win32":
        return sys.stdin.readline().encode("utf-8", "surrogatepass")
    sent = _raw_line(prompt, width)
    sys.stdout.write("\n")
    return sent


def _raw_line(prompt: str, width: int) -> bytes:
    """The terminal is left as it was, also after Ctrl+C."""
    import termios

    keyboard = sys.stdin.fileno()
    before = termios.tcgetattr(keyboard)
    ours = termios.tcgetattr(keyboard)
    ours[3] &= ~(termios.ICANON | termios.ECHO)
    sent = b""
    try:
        termios.tcsetattr(keyboard, termios.TCSADRAIN, ours)
        while not _END.search(sent) and (more := os.read(keyboard, 1024)):
            sent += more
            _show(prompt, sent, width)
    finally:
        termios.tcsetattr(keyboard, termios.TCSADRAIN, before)
    return _END.split(sent)[0]


def _show(prompt: str, sent: bytes, width: int) -> None:
    whole = _END.split(sent)[0].decode(errors="ignore")  # the last letter may be on its way still
    sys.stdout.write(f"\r{prompt}{judged(whole.encode()).text[-(width - len(prompt) - 1):]}\x1b[K")
    sys.stdout.flush()
