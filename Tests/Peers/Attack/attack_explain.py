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


def explain(avoided, folder, *figure):
    done = subprocess.run([avoided, "explain", str(folder), *figure, "--format", "json", "--quiet"],
                          capture_output=True, text=True)
    return json.loads(done.stdout, parse_float=Decimal) if done.returncode == 0 else {}


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
    for name, _, service in rows:
        explanation = explain(avoided, folder, f"{name}/gross" if ":" in name else name)
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
    for name in list(dict.fromkeys(entry["figure"] for entry in listed))[::SAMPLED]:
        done = subprocess.run([avoided, "explain", str(folder), name, "--quiet"], capture_output=True, text=True)
        yield f"explain {name}", done.stdout
