"""Conditions made at random: they mean what Python means by them, and nonsense raises only its own fault."""

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.scenarios.conditions import ConditionFault, Type, Value, check, holds, parse
from trainer.scenarios.conditions.tree import (
    Comparison,
    Constant,
    Denial,
    Every,
    Name,
    OneOf,
    Some,
    Sum,
    Tree,
)

FACTS: dict[str, Value] = {
    "yes": True,
    "no": False,
    "minutes": 15,
    "fee": Decimal("2.50"),
    "state": "new",
    "title": "Đổ rác trộm",
    "tags": frozenset({"fire", "night"}),
    "received_on": "2026-07-07",
    "fault.left_at_home": True,
    "unset": None,
}
KINDS: dict[str, Type | frozenset[str]] = {
    "yes": Type.BOOLEAN,
    "no": Type.BOOLEAN,
    "minutes": Type.NUMBER,
    "fee": Type.NUMBER,
    "state": frozenset({"new", "received"}),
    "title": Type.TEXT,
    "tags": Type.TEXTS,
    "received_on": Type.DATE,
    "fault.left_at_home": Type.BOOLEAN,
    "unset": Type.NUMBER,
}

# fmt: off
WORDS = [
    "and", "or", "not", "in", "has", "true", "false", "=", "!=", "<", "<=", ">", ">=", "+", "-", "(",
    ")", "[", "]", ",", ".", '"', "'", "*", "**", "%", "/", "//", ":", ";", "@", "#", "&", "|", "~",
    "^", "!", "?", "\\", "{", "}", "$", "==", "a", "a.b", "yes", "no", "minutes", "state", "title",
    "tags", "received_on", "unset", "PA119.assigned_at", "zzz", "lambda", "__import__", "eval", "0",
    "1", "15", "2.5", "1..2", "1e9", '""', '"new"', '"fire"', '"2026-07-07"', "“", "”", "và", "không",
    "tuổi", "fault.left_at_home", '"Đổ rác"',
]

CHARS = [
    *"abyz_.019 \"'()[]<>=!+-*,\t\n",
    *("\0", "\x1b", "đ", "ặ", "\u0301", "\u200b", "\u202e", "\ud800", "\U0001f600"),
]
VALUES = ["yes", "not no", "minutes", "(fee", "15)", "state", '"new"', "tags", '"fire"', "[1, 2]", "unset", "zzz"]
SIGNS = ["and", "or", "=", "!=", "<", ">=", "+", "-", "has", "in"]
# fmt: on


def strings(count: int) -> Iterator[str]:
    """Random strings: words with blanks, without, characters, values and signs by turns; some too long."""
    dice = random.Random(2026)
    kinds = ((WORDS, WORDS, " "), (WORDS, WORDS, ""), (CHARS, CHARS, ""), (VALUES, SIGNS, " "))
    for number in range(count):
        ones, others, glue = kinds[number % 4]
        length = 120 if number % 1000 < 4 else 1 + int(6 * dice.random())
        pairs = zip(dice.choices(ones, k=length), dice.choices(others, k=length), strict=True)
        yield glue.join([piece for pair in pairs for piece in pair][:-1])


def test_200_000_random_strings_raise_nothing_but_their_own_fault() -> None:
    read = used = 0
    for number, source in enumerate(strings(200_000)):
        try:
            condition = parse(source)
            read += 1
            used += not check(condition, KINDS)
            holds(condition, FACTS)
        except ConditionFault as fault:
            assert 1 <= fault.column <= len(source) + 1
            assert number % 100 or fault.sentence.encode("utf-8")
    assert read > 10_000  # else the strings would be too random to try anything
    assert used > 1_000


Pair = tuple[str, str]
"""One expression in our language and in Python."""

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31)).map(date.isoformat)
FIGURES = st.decimals(0, 99, places=2).map(str) | st.integers(0, 99).map(str)


def literal(text: str) -> Pair:
    return f'"{text}"', repr(text)


def joined(sign: str, python: str, *parts: Pair) -> Pair:
    (left, left_python), (right, right_python) = parts
    return f"{left} {sign} {right}", f"{left_python} {python} {right_python}"


def bracketed(pair: Pair) -> Pair:
    return f"({pair[0]})", f"({pair[1]})"


def compared(parts: st.SearchStrategy[Pair], signs: str) -> st.SearchStrategy[Pair]:
    pythons = {"=": "=="}
    return st.builds(
        lambda sign, left, right: joined(sign, pythons.get(sign, sign), left, right),
        st.sampled_from(signs.split()),
        parts,
        parts,
    )


def listed(parts: st.SearchStrategy[Pair]) -> st.SearchStrategy[Pair]:
    return st.builds(
        lambda one, all: (
            f"{one[0]} in [{', '.join(o for o, _ in all)}]",
            f"{one[1]} in [{', '.join(p for _, p in all)}]",
        ),
        parts,
        st.lists(parts, min_size=1, max_size=3),
    )


NUMBERS = st.recursive(
    FIGURES.map(lambda figure: (figure, f"Fraction('{figure}')"))
    | st.sampled_from([("minutes",) * 2, ("fee",) * 2]),
    lambda inner: (
        compared(inner, "+ -").map(bracketed)
        | st.builds(lambda sign, a, b: joined(sign, sign, a, b), st.sampled_from("+-"), inner, inner)
        | inner.filter(lambda pair: not pair[0].startswith("-")).map(
            lambda pair: (f"-{pair[0]}", f"-{pair[1]}")
        )
    ),
    max_leaves=4,
)
TEXTS = st.sampled_from(["new", "fire", "Đổ rác trộm"]).map(literal) | st.sampled_from(
    [("state",) * 2, ("title",) * 2]
)
DATES = DAYS.map(literal) | st.just(("received_on",) * 2)
COMPARISONS = (
    compared(NUMBERS, "= != < <= > >=")
    | compared(TEXTS, "= !=")
    | compared(DATES, "= != < <= > >=")
    | listed(NUMBERS)
    | listed(TEXTS)
    | TEXTS.map(lambda text: (f"tags has {text[0]}", f"({text[1]} in tags)"))
)
CONDITIONS = st.recursive(
    st.sampled_from([("true", "True"), ("false", "False"), ("yes",) * 2, ("no",) * 2]) | COMPARISONS,
    lambda inner: (
        st.builds(lambda word, a, b: joined(word, word, a, b), st.sampled_from(["and", "or"]), inner, inner)
        | inner.map(lambda pair: (f"not {pair[0]}", f"not {pair[1]}"))
        | inner.map(bracketed)
        | compared(inner.map(bracketed), "= !=")
    ),
    max_leaves=6,
).filter(lambda pair: len(pair[0]) <= 200 and pair[0].count("(") <= 20)
"""Brackets stand only where the shape needs them, so that who binds closer than whom is tried as well."""

SAME = FACTS | {"fee": Fraction("2.50")}


@settings(max_examples=300)
@given(CONDITIONS)
def test_a_condition_means_what_python_means_by_it(pair: Pair) -> None:
    ours, python = pair
    condition = parse(ours)
    assert holds(condition, FACTS) is eval(python, {"Fraction": Fraction}, SAME)


@settings(max_examples=100)
@given(CONDITIONS)
def test_a_tree_written_down_is_read_as_the_same_tree(pair: Pair) -> None:
    tree = parse(pair[0]).tree
    again = written(tree)
    if len(again) <= 200:
        assert bare(parse(again).tree) == bare(tree)


def written(tree: Tree) -> str:
    """A tree as text, with every bracket it can have inside, and none around it."""

    def inner(part: Tree) -> str:
        return written(part) if isinstance(part, Constant | Name) else f"({written(part)})"

    match tree:
        case Constant(_, value):
            return f'"{value}"' if isinstance(value, str) else str(value).lower()
        case Name(_, name):
            return name
        case Denial(_, part):
            return f"not {inner(part)}" if not isinstance(part, Denial) else f"not not {inner(part.part)}"
        case Every(_, parts):
            return " and ".join(map(inner, parts))
        case Some(_, parts):
            return " or ".join(map(inner, parts))
        case Comparison(_, sign, left, right):
            return f"{inner(left)} {sign} {inner(right)}"
        case OneOf(_, part, options):
            return f"{inner(part)} in [{', '.join(map(inner, options))}]"
        case Sum(_, ((first, term), *rest)):
            start = ("-" if first < 0 else "") + inner(term)
            return start + "".join(f" {'-' if factor < 0 else '+'} {inner(term)}" for factor, term in rest)


def bare(tree: object) -> object:
    """A tree without its columns, and with the names of its kinds."""
    if isinstance(tree, tuple):
        parts = tree[1:] if hasattr(tree, "column") else tree
        return type(tree).__name__, *map(bare, parts)
    return tree
