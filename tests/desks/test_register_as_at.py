"""The register of any day is what a slow reader of the log would write: a property over random deeds."""

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desks.house import WRONG, Hands, House
from trainer.desks.lines import Filters
from trainer.faults import Fault
from trainer.people.roles import Role
from trainer.progress.due import Within
from trainer.records import Event, new_id
from trainer.ward import open_ward

NAMES = ("Mai", "Linh")
MODULES = ("law", "archive")
FIRST = date(2026, 11, 23)
RETRAIN = date(2026, 12, 10)
"""From this day whoever completed `law` before has to do it again; `archive` holds for 12 months."""


@dataclass(frozen=True)
class Deed:
    """One thing somebody does, some days after the last."""

    after: int
    what: str
    name: str
    module: str


KINDS = (
    *("assign", "withdraw", "extend", "waive", "read", "complete", "fail"),
    *("void", "void-waiver", "leave", "return", "move"),
)

DEEDS = st.lists(
    st.builds(
        Deed,
        st.integers(0, 9),
        st.sampled_from(KINDS),
        st.sampled_from(NAMES),
        st.sampled_from(MODULES),
    ),
    max_size=14,
)


def do(house: House, deed: Deed) -> None:
    """Do it at the desk; what cannot be done now is left."""
    who, module, records = house.id(deed.name), deed.module, house.records
    given = records.assignments(official=who, module=module)
    done = records.completions(official=who, module=module)
    waived = records.waivers(official=who, module=module)
    identity = house.people[deed.name].identity
    deeds: dict[str, Callable[[], object]] = {
        "assign": lambda: house.assigning().assign(house.assigning().preview([who], [module], Within(3))),
        "withdraw": lambda: [house.assigning().withdraw(one.id, "Lý do.") for one in given[-1:]],
        "extend": lambda: [
            house.assigning().extend(one.id, records.today() + timedelta(14), "Lý do.") for one in given[-1:]
        ],
        "waive": lambda: house.assigning().waive(who, module, "Tested Out", "Lý do."),
        "read": lambda: house.learning(deed.name).read_page(
            module, {"law": "ai-lam", "archive": "cat-o-dau"}[module], new_id()
        ),
        "complete": lambda: house.complete(deed.name, module),
        "fail": lambda: house.sit(deed.name, module, WRONG),
        "void": lambda: [house.register().void(one.event, "Lý do.") for one in done[-1:]],
        "void-waiver": lambda: [house.register().void(one.event, "Lý do.") for one in waived[-1:]],
        "leave": lambda: house.administration().deactivate(who, "Lý do."),
        "return": lambda: house.administration().reactivate(who),
        "move": lambda: house.administration().edit(who, replace(identity, unit="leaders")),
    }
    with suppress(Fault, AssertionError):  # completing what is complete already yields no completion
        deeds[deed.what]()


def slowly(events: list[Event], day: date) -> dict[tuple[str, str], str]:
    """(official, module) → status on a day, by reading every event of the log from the first to the last."""
    seen = [event for event in events if event.on <= day]
    undone = {event.object_id for event in seen if event.verb == "voided"}
    assigned: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    holder: dict[str, tuple[str, str]] = {}
    dues: dict[str, date] = {}
    done: dict[tuple[str, str], date] = {}
    started: set[tuple[str, str]] = set()
    waived: set[tuple[str, str]] = set()
    away: set[str] = set()
    for event in seen:
        pair = (str(event.result.get("official", event.actor)), event.object_id)
        if event.id in undone:
            continue
        if event.verb == "assigned":
            pair = holder[event.object_id] = (pair[0], str(event.result["module"]))
            assigned[pair].append(event.object_id)
        if event.verb in ("assigned", "extended"):
            dues[event.object_id] = date.fromisoformat(event.result["due"])
        elif event.verb == "withdrawn":
            assigned[holder[event.object_id]].remove(event.object_id)
        elif event.verb == "completed":
            done[pair] = event.on
        elif event.verb == "waived":
            waived.add(pair)
        elif event.verb == "progressed":
            started.add(pair)
        elif event.verb == "initialized":
            started.add((event.actor, str(event.result["module"])))
        elif event.verb == "left":
            away.add(event.object_id)
        elif event.verb == "returned":
            away.discard(event.object_id)
    found = {}
    for pair in {*(pair for pair, open in assigned.items() if open), *done, *waived}:
        last = dues[assigned[pair][-1]] if assigned[pair] else date.max
        outdated = pair[1] == "law" and pair in done and done[pair] < RETRAIN <= day
        if pair in waived:
            found[pair] = "waived"
        elif pair in done:
            found[pair] = "superseded" if outdated else "completed"
        else:
            found[pair] = "overdue" if day > last else "in progress" if pair in started else "not started"
    return {pair: status for pair, status in found.items() if pair[0] not in away}


@given(DEEDS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_register_of_any_day_equals_a_slow_reading_of_the_log(founded: House, deeds: list[Deed]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder) / "ward"
        shutil.copytree(founded.ward.folder, copied)
        clock = Hands(founded.clock.at)
        house = House(open_ward(copied, clock=clock), clock, dict(founded.people))
        try:
            house.enrol("Linh", Role.LEARNER)
            house.announce("law", RETRAIN.isoformat(), "retrain")
            days = [FIRST]
            for deed in deeds:
                days.append(days[-1] + timedelta(deed.after))
                house.clock.go_to(days[-1].isoformat())
                do(house, deed)
            events = house.records.events()
            for day in {*days, *(min(day + timedelta(1), days[-1]) for day in days)}:
                register = house.register().register(moment=house.moment(day.isoformat()))
                found = {(x.official.id, x.standing.module): x.standing.status.value for x in register.lines}
                assert found == slowly(events, day)
                assert sum(register.totals.values()) == len(found)
                everyone = house.register().register(Filters(left=True), house.moment(day.isoformat()))
                assert set(register.lines) <= set(everyone.lines)
        finally:
            house.ward.close()
