"""The small language of conditions: what it means, what it refuses and where, and that nothing else comes of it."""

from decimal import Decimal

import pytest

from trainer.faults import Fault
from trainer.scenarios.conditions import ALWAYS, ConditionFault, Type, Value, check, holds, parse

FACTS: dict[str, Value] = {
    "yes": True,
    "no": False,
    "minutes": 15,
    "fee": Decimal("2.50"),
    "state": "new",
    "title": "Đổ rác trộm",
    "decomposed": "Đổ rác trộm",
    "tags": frozenset({"fire", "night"}),
    "received_on": "2026-07-07",
    "fault.left_at_home": True,
    "asked.2nd_copy": False,
    "PA119.assigned_at": 10,
    "PA119.after_photo": False,
    "unset": None,
}
KINDS: dict[str, Type | frozenset[str]] = {
    "yes": Type.BOOLEAN,
    "no": Type.BOOLEAN,
    "minutes": Type.NUMBER,
    "fee": Type.NUMBER,
    "state": frozenset({"new", "received", "in_progress"}),
    "title": Type.TEXT,
    "tags": Type.TEXTS,
    "received_on": Type.DATE,
    "fault.left_at_home": Type.BOOLEAN,
    "fault.old_copy": Type.BOOLEAN,
    "PA119.assigned_at": Type.NUMBER,
}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("true", True),
        ("false", False),
        ("yes", True),
        ("not yes", False),
        ("not not not no", True),
        ("yes and no", False),
        ("yes or no", True),
        ("yes or yes and no", True),  # `and` before `or`
        ("(yes or yes) and no", False),
        ("not no and no", False),  # `not` before `and`
        ("not (no and no)", True),
        ("not minutes = 15", False),  # comparisons before `not`
        ("minutes = 15", True),
        ("minutes=15.0", True),
        ("minutes != 15", False),
        ("minutes > 15", False),
        ("minutes >= 15", True),
        ("minutes < 15", False),
        ("minutes <= 15", True),
        ("minutes + 1 > 15", True),
        ("minutes - 5 - 5 = 5", True),  # from left to right
        ("minutes - (5 - 5) = 15", True),
        ("minutes - -5 = 20", True),
        ("-minutes = 0 - 15", True),
        ("fee = 2.5", True),
        ("fee + 0.1 = 2.6", True),  # 0.1 + 2.5 as floats would do; 0.1 + 0.2 would not
        ("0.1 + 0.2 = 0.3", True),
        ("minutes + fee > 17.49", True),
        (f"1{'0' * 60} + 0.{'0' * 60}1 > 1{'0' * 60}", True),  # beyond the 28 digits of a Decimal sum
        ('state = "new"', True),
        ('state != "new"', False),
        ('state = "New"', False),
        ('state in ["received", "new"]', True),
        ('state in ["received"]', False),
        ("minutes in [5 + 10]", True),
        ("minutes in [-15, fee]", False),
        ("yes in [true, false]", True),
        ('title = "Đổ rác trộm"', True),
        ("title = decomposed", True),  # NFC against NFD
        ('title = "and"', False),
        ('tags has "fire"', True),
        ('tags has "flood"', False),
        ("tags has state", False),
        ('not tags has "flood"', True),
        ('received_on < "2026-07-08"', True),
        ('received_on = "2026-07-07"', True),
        ("yes != no", True),
        ("PA119.assigned_at <= 10", True),
        ("PA119.after_photo = false", True),
        ("fault.left_at_home and not asked.2nd_copy", True),
        ("\tyes\n and\r\n yes ", True),
        # A field not yet set: every comparison is false, but != is true.
        ("unset = 1", False),
        ("unset != 1", True),
        ("unset < 1", False),
        ("unset >= 1", False),
        ("1 > unset", False),
        ("unset = unset", False),
        ("unset != unset", True),
        ("unset in [1, 2]", False),
        ('unset has "fire"', False),
        ("tags has unset", False),
        ("unset + 1 > 0", False),
        ("1 - unset != 0", True),
        ("unset", False),
        ("not unset", True),
        ("unset or yes", True),
        # What is not needed is not asked for.
        ("yes or nobody_knows", True),
        ("no and nobody_knows", False),
        ("minutes in [15, nobody_knows]", True),
    ],
)
def test_what_a_condition_means(source: str, expected: bool) -> None:
    assert holds(parse(source), FACTS) is expected


@pytest.mark.parametrize(
    ("source", "column", "said"),
    [
        # simulation of an attacker, or of an author who knows another language
        ("__import__('os')", 1, "“__import__” không phải là tên"),
        ("a.b.c", 1, "“a.b.c” không phải là tên"),
        ("a.__class__.__mro__", 1, "không phải là tên"),
        ("x*9999", 2, "Không dùng được “*” ở đây"),
        ("x**x", 2, "Không dùng được “*” ở đây"),
        ("f(1)", 2, "Điều kiện không gọi hàm"),
        ("a[0]", 2, "Danh sách chỉ đứng sau “in”"),
        ("[1]", 1, "Danh sách chỉ đứng sau “in”"),
        ("lambda: 0", 7, "Không dùng được “:” ở đây"),
        ("{}", 1, "Không dùng được “{” ở đây"),
        ("a; b", 2, "Không dùng được “;” ở đây"),
        ("a if b else c", 3, "Trước “if” thiếu một phép nối"),
        ("x := 1", 3, "Không dùng được “:” ở đây"),
        ("yes\0", 4, "Không dùng được “U+0000” ở đây"),
        ('"a\0"', 3, "ký tự ẩn U+0000"),
        ('state = "ne\u200bw"', 12, "ký tự ẩn U+200B"),
        ('"a\nb"', 3, "ký tự ẩn U+000A"),
        # limits
        ("(" * 21 + "a" + ")" * 21, 21, "Quá 20 lớp ngoặc lồng nhau"),
        ("(" * 20 + "a in [1]" + ")" * 20, 26, "Quá 20 lớp ngoặc lồng nhau"),
        ("a" * 201, 201, "dài 201 ký tự, quá 200"),
        (" " * 500, 201, "dài 500 ký tự"),
        # numbers
        ("1..2", 1, "“1..2” không phải là số"),
        ("1.", 1, "“1.” không phải là số"),
        ("a > .5", 5, "“.5” không phải là số"),
        ("1a", 1, "“1a” không phải là số"),
        ("1e5", 1, "“1e5” không phải là số"),
        ("1_000", 1, "“1_000” không phải là số"),
        ("٣ = 3", 1, "“٣” không phải là số"),
        ("a > 1,5", 6, "Phần lẻ của số viết sau dấu chấm"),
        ("a = +1", 5, "Trước “+” thiếu một giá trị"),
        ("- - a", 3, "Trước “-” thiếu một giá trị"),
        # texts and names
        ('"', 1, "Dấu ngoặc kép mở mà không đóng"),
        ('a = "x', 5, "Dấu ngoặc kép mở mà không đóng"),
        ("a = 'x'", 5, 'Viết “"”'),
        ("a = “x”", 5, 'Viết “"”'),
        ("tuổi > 5", 1, "“tuổi” không phải là tên"),
        ("a. b", 1, "“a.” không phải là tên"),
        ("_a", 1, "“_a” không phải là tên"),
        # words and signs of other languages
        ("a == b", 3, "Viết “=”"),
        ("a <> b", 3, "Viết “!=”"),
        ("a ≠ b", 3, "Viết “!=”"),
        ("a => b", 3, "Viết “>=”"),
        ("a && b", 3, "Viết “and”"),
        ("a || b", 3, "Viết “or”"),
        ("!a", 1, "Viết “not”"),
        ("a AND b", 3, "Viết “and”"),
        ("a = True", 5, "Viết “true”"),
        ("a và b", 3, "Viết “and”"),
        ("a Hoặc b", 3, "Viết “or”"),
        ("không a", 1, "Viết “not”"),
        ("a – b", 3, "Viết “-”"),
        # grammar
        ("", 1, "Điều kiện để trống"),
        ("  ", 3, "Điều kiện để trống"),
        ("a =", 4, "dừng giữa chừng"),
        ("not", 4, "dừng giữa chừng"),
        ("a and or b", 7, "Trước “or” thiếu một giá trị"),
        ("= a", 1, "Trước “=” thiếu một giá trị"),
        ("a b", 3, "Trước “b” thiếu một phép nối"),
        ('a ""', 3, 'Trước “""” thiếu một phép nối'),
        ("a = b = c", 7, "a = b and b = c"),
        ("1 < a < 3", 7, "Hai phép so sánh đứng liền nhau"),
        ("a in [1] in [2]", 10, "Hai phép so sánh đứng liền nhau"),
        ("a = not b", 5, "“not” đứng sai chỗ"),
        ("a not in [1]", 3, "“not” đứng sai chỗ"),
        ("a in 5", 6, "Sau “in” phải là danh sách"),
        ("a in []", 7, "Trước “]” thiếu một giá trị"),
        ("a in [1,]", 9, "Trước “]” thiếu một giá trị"),
        ("a in [1", 8, "Ngoặc mở mà không đóng"),
        ("a in [1)", 8, "Ngoặc đóng mà không mở"),
        ("(a", 3, "Ngoặc mở mà không đóng"),
        ("a)", 2, "Ngoặc đóng mà không mở"),
        ("()", 2, "Trước “)” thiếu một giá trị"),
        ("(a, b)", 3, "Dấu phẩy chỉ đứng trong danh sách"),
    ],
)
def test_what_is_no_condition_is_refused_at_its_column_with_what_to_write(
    source: str, column: int, said: str
) -> None:
    with pytest.raises(ConditionFault) as refused:
        parse(source)
    assert refused.value.column == column
    assert said in refused.value.sentence
    assert refused.value.remedy
    assert refused.value.where == f"cột {column}"
    assert isinstance(refused.value, Fault)


@pytest.mark.parametrize(
    "source",
    [
        "true",
        "not fault.left_at_home and minutes + fee > 15",
        'state in ["new", "received"] or "new" = state or state = title',
        'tags has "fire" and tags has title and tags has state',
        'received_on < "2026-07-07" and "2024-02-29" != received_on',
        'received_on in ["2026-07-07", received_on]',
        "yes = (minutes > 15) and not not no",
    ],
)
def test_nothing_is_said_of_a_condition_that_may_be_used(source: str) -> None:
    assert check(parse(source), KINDS) == ()


@pytest.mark.parametrize(
    ("source", "remarks"),
    [
        ("minuts > 15", [(1, "Không có tên “minuts”. Có phải bạn muốn viết “minutes”?")]),
        ("fault.old_copi", [(1, "Có phải bạn muốn viết “fault.old_copy”?")]),
        ("fault.zzz", [(1, "Ở đây chỉ dùng: fault.left_at_home, fault.old_copy.")]),  # its own group only
        ("zzz", [(1, "Ở đây chỉ dùng: PA119.assigned_at, fault.left_at_home, ")]),
        ("state = new", [(9, 'Chữ phải đặt trong ngoặc kép: "new".')]),
        ("zz > 1 or (zzz and yes)", [(1, "“zz”"), (12, "“zzz”")]),  # all in one go
        ('state = "nwe"', [(9, "Không có lựa chọn “nwe”. Có phải bạn muốn viết “new”?")]),
        ('"zzz" != state', [(1, "Ở đây chỉ dùng: in_progress, new, received.")]),
        ('state in ["new", "zzz", 5]', [(18, "“zzz”"), (25, "Không so sánh được chữ với số.")]),
        ("minutes", [(1, "Chỗ này phải là đúng hay sai, không phải số. Viết một phép so sánh")]),
        ('yes and "a" or 5', [(9, "không phải chữ"), (16, "không phải số")]),
        ("not not minutes", [(9, "không phải số")]),
        ("minutes + yes > 1", [(11, "Chỗ này phải là số, không phải đúng hay sai.")]),
        ("received_on + 1 > 2", [(1, "Chỗ này phải là số, không phải ngày.")]),
        ('minutes = "15"', [(9, "Không so sánh được số với chữ.")]),
        ('yes = "có"', [(5, "Không so sánh được đúng hay sai với chữ.")]),
        ('state < "new"', [(7, "“<” chỉ so sánh số với số, ngày với ngày.")]),
        ("yes >= no", [(5, "“>=” chỉ so sánh")]),
        ("received_on < title", [(13, "Không so sánh được ngày với chữ.")]),
        ('received_on < "2026-02-30"', [(15, "“2026-02-30” không phải là ngày.")]),
        ('"20260707" = received_on', [(1, "Viết NĂM-THÁNG-NGÀY")]),
        ('tags = "fire"', [(6, 'Với tập, viết: tags has "x".')]),
        ("tags = tags", [(6, "Không so sánh được tập với tập.")]),
        ("tags has 5", [(10, "Chỗ này phải là chữ, không phải số.")]),
        ('title has "a"', [(1, "Chỗ này phải là tập, không phải chữ.")]),
        ("zzz = 5 and zzz", [(1, "“zzz”"), (13, "“zzz”")]),  # of what is unknown nothing more is said
    ],
)
def test_wrong_names_and_types_are_all_found_before_anything_happens(
    source: str, remarks: list[tuple[int, str]]
) -> None:
    found = check(parse(source), KINDS)
    assert [remark.column for remark in found] == [column for column, _said in remarks]
    for remark, (_column, said) in zip(found, remarks, strict=True):
        assert said in remark.message


def test_where_no_name_is_known_none_is_suggested() -> None:
    (remark,) = check(parse("zzz"), {})
    assert remark.message == "Không có tên “zzz”."


def test_names_are_those_it_asks_for_and_not_words_in_quotes() -> None:
    assert parse('a.b = "c" and d in [e, 1] or not true').names == {"a.b", "d", "e"}
    assert ALWAYS.names == frozenset()
    assert holds(ALWAYS, {})


def test_a_name_without_a_value_is_a_fault_where_it_stands() -> None:
    with pytest.raises(ConditionFault, match="“zzz” chưa có giá trị") as fault:
        holds(parse("yes and zzz"), FACTS)
    assert fault.value.column == 9


@pytest.mark.parametrize(
    ("source", "column"),
    [("minutes", 1), ("minutes = title", 9), ("yes < no", 5), ("title + 1 > 2", 1), ("title has title", 7)],
)
def test_values_that_are_not_of_the_types_checked_are_a_fault_and_never_compared(
    source: str, column: int
) -> None:
    with pytest.raises(ConditionFault, match="không đúng loại") as fault:
        holds(parse(source), FACTS)
    assert fault.value.column == column


def test_twenty_brackets_and_two_hundred_characters_are_allowed() -> None:
    assert holds(parse("(" * 20 + "yes" + ")" * 20), FACTS)
    assert holds(parse("(yes)".center(200)), FACTS)
    assert holds(parse("(yes) and " * 18 + "(minutes in [15])"), FACTS)  # side by side, not inside each other


@pytest.mark.parametrize(
    ("row", "end", "expected"), [("not ", "yes", False), ("yes or ", "yes", True), ("1-", "1<0", True)]
)
def test_a_long_row_makes_no_deep_tree(row: str, end: str, expected: bool) -> None:
    condition = parse(row * ((200 - len(end)) // len(row) // 2 * 2 - 1) + end)
    assert depth(condition.tree) <= 3
    assert holds(condition, FACTS) is expected


def test_a_part_is_counted_once_however_many_options_it_is_held_against() -> None:
    # Guards against 2^depth: each layer would ask for what stands in it once for every option.
    asked: list[str] = []

    class Asked(dict[str, Type]):
        def __contains__(self, name: object) -> bool:
            asked.append(str(name))
            return super().__contains__(name)

    source = "no"
    for _layer in range(18):
        source = f"({source})in[no,no]"
    layers = parse(source)
    assert not check(layers, Asked(no=Type.BOOLEAN))
    assert len(asked) == 1 + 2 * 18
    assert not holds(layers, FACTS)


def depth(tree: object) -> int:
    if not isinstance(tree, tuple):
        return 0
    return (1 if hasattr(tree, "column") else 0) + max(map(depth, tree), default=0)
