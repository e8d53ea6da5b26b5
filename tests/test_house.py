"""The house keeps its import rule: floors, rooms, third parties, no cycles, small files, no bare text fields."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "trainer"
STANDARD = set(sys.stdlib_module_names)
FILES = sorted(path for path in PACKAGE.rglob("*.py"))

FLOORS = {
    0: {"text", "workdays", "chance", "faults", "words", "places", "crash", "__init__"},
    1: {"people", "courses", "quizzes", "scenarios", "progress"},
    2: {"library", "records", "exchange"},
    3: {"desks"},
    4: {"ward", "demo"},
    5: {"tui", "plain", "cli", "__main__"},
}
FLOOR_OF = {room: floor for floor, rooms in FLOORS.items() for room in rooms}

THIRD_PARTY = {
    "workdays": {"holidays"},
    "places": {"platformdirs"},
    "people": {"argon2"},
    "library": {"yaml", "pydantic", "pydantic_core", "markdown_it"},
    "records": {"sqlite_utils", "filelock"},
    "exchange": {"python_calamine"},
    "tui": {"textual", "rich"},
    "cli": {"click"},
}
"""The one list of third-party names each room may import."""


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def module_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> list[tuple[str, ast.stmt]]:
    """Every imported module of a file, also those inside functions."""
    found: list[tuple[str, ast.stmt]] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.append((node.module or "", node))
            found += [(f"{node.module}.{alias.name}", node) for alias in node.names]
    return found


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_a_room_imports_only_what_its_floor_allows(path: Path) -> None:
    room = room_of(path)
    for name, _node in imports(path):
        if not name.startswith("trainer."):
            continue
        other = name.split(".")[1]
        if other not in FLOOR_OF:
            other = "__init__"  # `from trainer import words` also yields names such as __version__
        if other == room:
            continue
        here, there = FLOOR_OF[room], FLOOR_OF[other]
        assert there <= here, f"{module_of(path)} (floor {here}) imports {name} (floor {there})"
        if here == there == 1:
            assert room == "progress", f"{module_of(path)} imports {name}: each room of floor 1 stands alone"
        if here == there == 2:
            pytest.fail(f"{module_of(path)} imports {name}: rooms of floor 2 do not know each other")
        if here == there == 5:
            assert room in ("cli", "__main__"), f"{module_of(path)} imports another face: {name}"
        if here == 5:
            allowed = there in (0, 1) or other in ("desks", "ward", "demo") or here == there
            assert allowed, f"{module_of(path)} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_a_room_uses_only_its_listed_libraries(path: Path) -> None:
    allowed = THIRD_PARTY.get(room_of(path), set())
    for name, _node in imports(path):
        top = name.split(".")[0]
        assert top in STANDARD | {"trainer"} | allowed, f"{module_of(path)} imports {name}"


def test_no_files_import_each_other_in_a_circle() -> None:
    modules = {module_of(path): path for path in FILES}
    edges = {
        name: {other for other, _node in imports(path) if other in modules and other != name}
        for name, path in modules.items()
    }
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join((*trail[trail.index(name) :], name))
        if name not in done:
            for other in edges[name]:
                visit(other, (*trail, name))
            done.add(name)

    for name in edges:
        visit(name, ())


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_files_are_small_and_fully_typed_and_say_what_they_are(path: Path) -> None:
    source = path.read_text("utf-8")
    assert len(source.splitlines()) <= 400, "over 400 lines: which idea wants a room of its own?"
    tree = ast.parse(source)
    assert ast.get_docstring(tree), "a module says in one sentence what it is"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.returns is not None, f"{path}:{node.lineno} {node.name} has no return type"


def test_names_say_something() -> None:
    vague = re.compile(r"^(utils?|helpers?|manager|service|common|base|misc)\.py$")
    assert [path for path in FILES if vague.match(path.name)] == []


def test_text_fields_are_the_ones_that_can_take_vietnamese() -> None:
    bare = re.compile(r"(?<![A-Za-z])(Input|TextArea)\(")
    for path in FILES:
        if room_of(path) == "tui" and path.name != "vi_input.py":
            assert not bare.search(path.read_text("utf-8")), f"{path}: use ViInput or ViTextArea"


def test_data_never_goes_in_as_markup() -> None:
    raw = re.compile(r"\b(Static|Label|notify|Button|Text\.from_markup|from_markup)\(\s*f[\"']")
    for path in FILES:
        if room_of(path) == "tui":
            assert not raw.search(path.read_text("utf-8")), f"{path}: shown(value), never an f-string"


def test_screens_do_not_know_each_other() -> None:
    for path in (PACKAGE / "tui" / "screens").glob("*.py"):
        for name, _node in imports(path):
            assert not name.startswith("trainer.tui.screens."), f"{path.name} imports {name}"
            assert name != "trainer.tui.app", f"{path.name} imports the app"


@pytest.mark.parametrize("command", [["--help"], ["check", "--help"], ["register", "--help"], ["check", "--quick"]])
def test_commands_leave_the_terminal_face_unimported(command: list[str]) -> None:
    code = (
        "import sys, trainer.cli\n"
        "try:\n    trainer.cli.main(sys.argv[1:])\n"
        "except SystemExit:\n    pass\n"
        "print([name for name in ('textual', 'rich') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "[]", done.stdout + done.stderr
