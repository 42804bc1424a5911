"""A paper of an invented county as files, and the commands over it as a user says them."""

import json

from click.testing import CliRunner

from fangzhi.cli import main

AREA, PAPER = "云州市", "云州日报"
GAZETTEER = "code\tname\tlevel\tparent\taliases\n9801\t云州市\tcity\t\t云州\n980121\t望山县\tcounty\t9801\t\n"


def write_pages(folder, articles):
    """Articles (id, date, text, title) and the list of divisions, as `build` takes them."""
    rows = [{"id": i, "date": d, "text": t, "title": h, "source": PAPER, "area": AREA} for i, d, t, h in articles]
    (folder / "news.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (folder / "gazetteer.tsv").write_text(GAZETTEER, encoding="utf-8")
    return folder


def say(*arguments, input=None, code=0):
    """What a command prints, which must end with the exit status."""
    done = CliRunner().invoke(main, [str(a) for a in arguments], input=input)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert done.exit_code == code, done.output
    return done.output


def built(pages, folder):
    """The output of a build without a ledger."""
    say("build", pages, "-o", folder, "--tagger", "none")
    return folder


def rebuilt(pages, kept, folder):
    """The output of a build with a ledger."""
    say("build", pages, "-o", folder, "--ledger", kept, "--tagger", "none")
    return folder


def lines(path):
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
