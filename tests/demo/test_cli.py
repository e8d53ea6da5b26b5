"""`trainer demo`: what it prints, what it keeps, what it refuses."""

import json

import pytest

from trainer import cli
from trainer.demo import people
from trainer.ward import found_alone


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        cli.main(["demo", *arguments])
    return int(ended.value.code or 0)


@pytest.mark.parametrize("option", ["--no-open", "--json"])
def test_it_prints_who_can_sign_in(sample, capsys, option) -> None:
    assert run("--at", str(sample), option) == 0
    said = capsys.readouterr()
    found = json.loads(said.out)
    assert found["folder"] == str(sample)
    assert [person["code"] for person in found["people"]] == [person.code for person in people()]
    assert set(found["people"][0]) == {"name", "code", "roles", "kind", "secret", "about"}
    assert "--fresh" in said.err


def test_without_a_terminal_nothing_is_made(tmp_path, capsys) -> None:
    assert run("--at", str(tmp_path / "demo")) == 2
    assert not (tmp_path / "demo").exists()
    assert "--no-open" in capsys.readouterr().err


def test_real_records_are_refused(tmp_path, capsys) -> None:
    found_alone(tmp_path / "mine", "Lê Ý").close()
    assert run("--at", str(tmp_path / "mine"), "--fresh", "--no-open") == 1
    assert "không phải dữ liệu mẫu" in capsys.readouterr().err


def test_an_unknown_role_is_a_usage_error(tmp_path) -> None:
    assert run("--at", str(tmp_path / "demo"), "--role", "boss") == 2
