"""The reason that goes with a deed that lifts a duty or takes something back."""

from trainer.faults import Fault
from trainer.text import clean
from trainer.words import _


def reason(text: str) -> str:
    """The reason as it is kept.

    Raises:
        Fault: there is none.
    """
    given = clean(text, lines=True)
    if not given:
        raise Fault(_("Thiếu lý do."), "", _("Ghi lý do, dù ngắn; lý do nằm trong hồ sơ."))
    return given
