"""Tries to recover what a report withholds from what `avoided explain` tells beside it.

Parts of rows that an explanation shows are sets of the finest cells, as rows of tables are: a withheld row must be no sum and
difference of both, and what is left of a row beside its parts must not be about few people. Explanations of a sample of other
figures (scenarios, moved inputs, conventions, months) must not tell a secret amount as it stands.
"""

import json
import re
import subprocess
from decimal import Decimal

PART = re.compile(r"^Gross(?P<events> of (?:one|[\d,]+) events? with alternative accounts)?(?:, less use and more use together)?"
                  r"(?P<observed>, observed)?(?:, (?P<bases>.+?))?, year (?P<year>\d+)$")
# Of the figures of a report, every so many are asked about.
SAMPLED = 17


def run(avoided, folder, *words):
    return subprocess.run([avoided, "explain", str(folder), *words, "--quiet"], capture_output=True, text=True)


def explain(avoided, folder, *figures):
    done = run(avoided, folder, *figures, "--format", "json")
    return json.loads(done.stdout, parse_float=Decimal) if done.returncode == 0 else {}


def explain_each(avoided, folder, figures):
    """Each figure's explanation by its name: of one evaluation, unless there is one among them that nobody can explain."""
    together = explain(avoided, folder, *figures) if len(figures) > 1 else []
    return dict(zip(figures, together or (explain(avoided, folder, figure) for figure in figures)))


def text_of_each(avoided, folder, figures):
    """What is printed of each figure by its name: in one run, unless there is one among them that nobody can explain."""
    # An explanation has no empty line, and one stands between two.
    together = run(avoided, folder, *figures).stdout.split("\n\n") if figures else []
    if len(together) != len(figures):
        together = [run(avoided, folder, figure).stdout for figure in figures]
    return dict(zip(figures, together))


def parts(step, service, services):
    """Service, kind of line, bases and year of every part shown under a step of gross amounts."""
    service = services.get(step["label"], service)
    match = PART.match(step["label"])
    if match and service:
        words = re.split(r", | and ", match["bases"] or "basis not stated")
        bases = {"" if word == "basis not stated" else word for word in words}
        kind = "event" if match["events"] else "observed" if match["observed"] else "judged"
        yield service, kind, bases, int(match["year"])
        return
    for part in step.get("parts", []):
        yield from parts(part, service, services)


def explained_parts(avoided, folder, cells, rows):
    """Of each row (its explain name, its vector, its own service or none) the parts that are shown of it, by its name."""
    services = {cost.label: cost.service for cost in cells.evaluation.unit_costs.values()}
    found = {}
    asked = [(name, f"{name}/gross" if ":" in name else name, service) for name, _, service in rows]
    explanations = explain_each(avoided, folder, [figure for _, figure, _ in asked])
    for name, figure, service in asked:
        explanation = explanations[figure]
        if explanation.get("state") == "known":
            found[name] = list(parts(explanation["step"], service, services))
    return found


def shown_parts(cells, rows, explained):
    """Each row that was explained with its vector, and the vectors of the parts that are shown of it."""
    for name, members, _ in rows:
        if name in explained:
            yield name, members, [
                [inside * (line.service == own and (line.basis or "") in bases and line.year == year and line_kind == kind)
                 for inside, line, line_kind in zip(members, cells.lines, cells.kinds)]
                for own, kind, bases, year in explained[name]]


def few_left(cells, members, vectors, threshold):
    """Whether the lines of a row that no part shows are about few people: their sum is the row less its parts."""
    left = [line for place, (inside, line) in enumerate(zip(members, cells.lines))
            if inside and not any(vector[place] for vector in vectors)]
    if not left or not vectors or not all(line.cases for line in left):
        return False
    return len(set().union(*(line.cases for line in left))) < threshold


def told(avoided, folder):
    """What a sample of explanations prints, by the figure asked about."""
    listed = explain(avoided, folder).get("figures", [])
    names = list(dict.fromkeys(entry["figure"] for entry in listed))[::SAMPLED]
    for name, text in text_of_each(avoided, folder, names).items():
        yield f"explain {name}", text
