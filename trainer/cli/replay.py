"""`trainer replay`: rebuild a run from its header and its deeds, and say whether the record agrees."""

import json
from pathlib import Path

import click

from trainer.cli.options import as_json, asker, at, command
from trainer.faults import Refused
from trainer.words import N_, _


@command(
    "replay",
    N_("Dựng lại một lượt làm tình huống từ sổ, và đối chiếu với kết quả đã ghi."),
    '  trainer replay 0198f2c4-… --as "Nguyễn Văn An"',
)
@at
@asker
@click.argument("run", metavar=N_("LƯỢT"))
@as_json
def replay(
    at: Path | None, content: Path | None, as_name: str, password_file: Path | None, run: str, as_json: bool
) -> None:
    """One's own run, or anybody's for a trainer or HR; exit 1 when the record does not agree."""
    from trainer.cli.signing import sign_in
    from trainer.desks.wording.case import verdict_lines
    from trainer.places import ward_folder
    from trainer.scenarios.casework.telling import deed_said
    from trainer.scenarios.casework.wire import deed_to_json, digest
    from trainer.ward import open_ward

    with open_ward(ward_folder(at), content) as ward:
        session = sign_in(ward, as_name, password_file)
        own = ward.records.run(run)
        if own is not None and own.official == session.official.id:
            seen = session.learning.counter.case_review(run)
        elif session.register is not None:
            seen = session.register.case_review(run)
        elif session.assigning is not None:
            seen = session.assigning.case_review(run)
        else:
            raise Refused(_("Không phải lượt làm của anh/chị."))
    played, reached = seen.played, digest(seen.played.state)
    if as_json:
        told = {
            "run": run,
            "scenario": played.run.scenario,
            "version": played.run.version,
            "seed": played.run.seed,
            "mode": played.run.mode.value,
            "deeds": [deed_to_json(deed) for deed in played.state.deeds],
            "points": seen.review.marks.points,
            "digest": reached,
            "recorded": {"points": played.run.points, "digest": played.run.digest},
            "agrees": seen.agrees,
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for number, deed in enumerate(played.state.deeds, 1):
            click.echo(f"{number:3} {deed_said(played.deal, deed)}")
        click.echo("\n".join(verdict_lines(seen)))
        click.echo(_("Dấu kết thúc: {reached}; trong sổ: {kept}.").format(reached=reached, kept=played.run.digest))
    if not seen.agrees:
        raise click.exceptions.Exit(1)
    click.echo(_("Khớp với sổ."), err=True)
