"""What an author may have meant by a name or a choice that there is not."""

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches

from trainer.text import fold
from trainer.words import _

_MOST_LISTED = 12


def instead_of_name(name: str, names: Mapping[str, object]) -> str:
    """What to write instead of an unknown name: a known one like it, the same in quotes, or what there is.

    For `a.b` with a known `a` only `b` is guessed: names of one group are all alike by their group.
    """
    if any(isinstance(kind, frozenset) and name in kind for kind in names.values()):
        return _("Chữ phải đặt trong ngoặc kép: {text}.").format(text=f'"{name}"')
    group, _dot, own = name.rpartition(".")
    siblings = {other.removeprefix(f"{group}."): other for other in names if other.startswith(f"{group}.")}
    near = siblings.get(_nearest(own, siblings), "") if siblings else _nearest(name, names)
    return _did_you_mean(near) or _listed(siblings.values() or names)


def instead_of_choice(text: str, choices: Collection[str]) -> str:
    """What to write instead of a text that is none of the choices."""
    return _did_you_mean(_nearest(text, choices)) or _listed(choices)


def _nearest(word: str, known: Iterable[str]) -> str:
    by_fold = {fold(name): name for name in sorted(known)}
    near = get_close_matches(fold(word), by_fold, n=1)
    return by_fold[near[0]] if near else ""


def _did_you_mean(near: str) -> str:
    return _("Có phải bạn muốn viết “{name}”?").format(name=near) if near else ""


def _listed(known: Collection[str]) -> str:
    if not known:
        return ""
    more = ["…"] if len(known) > _MOST_LISTED else []
    return _("Ở đây chỉ dùng: {keys}.").format(keys=", ".join([*sorted(known)[:_MOST_LISTED], *more]))
