"""Rows to lines: what is priced alike is added up before any price is put on it.

A *line* is all rows that share service, basis, group values and start year. Quantity times likelihood is summed exactly, for falls
and rises in use apart. Its *parts* are its rows of one start month. Observed use has lines of its own, and so has an event with
alternative accounts.
"""

from dataclasses import dataclass, field
from fractions import Fraction

from folder import ENDS, MONTHS_A_YEAR
from rounding import half_even

QUANTITY_PLACES = 12
FALLS, RISES = "falls", "rises"
WAYS = (FALLS, RISES)


@dataclass
class Part:
    """Rows of a line that start in one month."""
    month: int
    units: dict = field(default_factory=lambda: {way: dict.fromkeys(ENDS, Fraction(0)) for way in WAYS})
    cases: set = field(default_factory=set)
    is_dated: bool = True

    def add(self, units):
        for end in ENDS:
            self.units[FALLS if units[end] > 0 else RISES][end] += units[end]


@dataclass
class Line:
    service: str
    basis: str
    groups: tuple
    year: int
    evidence: str
    parts: dict = field(default_factory=dict)
    cases: set = field(default_factory=set)
    # People of published totals; nothing where a total does not say of how many.
    totals: list = field(default_factory=list)
    # Of an event a line for each account, in the order of the file.
    accounts: list = field(default_factory=list)

    def part(self, month):
        return self.parts.setdefault(month, Part(month))

    def units(self, way, end):
        return sum(part.units[way][end] for part in self.parts.values())

    def quantity(self, end):
        return sum(self.units(way, end) for way in WAYS)

    @property
    def is_dated(self):
        return all(part.is_dated for part in self.parts.values())


def lines_of(evaluation):
    return [*judged(evaluation).values(), *events(evaluation).values(), *observed(evaluation).values()]


# Judged case by case


def row_units(outcome):
    """Quantity times likelihood of a row: the least, the central and the greatest product."""
    products = [q * l for q in outcome.quantity.values() for l in outcome.likelihood.values()]
    return {
        "low": min(products),
        "central": outcome.quantity["central"] * outcome.likelihood["central"],
        "high": max(products),
    }


def take(outcome, line, month):
    part = line.part(month)
    part.add(row_units(outcome))
    for cases in (part.cases, line.cases):
        cases.update({outcome.case} - {""})


def place(evaluation, outcome):
    year = evaluation.month(outcome.start) // MONTHS_A_YEAR
    return outcome.service, outcome.basis, outcome.groups, year


def judged(evaluation):
    lines = {}
    for outcome in evaluation.outcomes:
        if not outcome.alternative:
            key = place(evaluation, outcome)
            take(outcome, lines.setdefault(key, Line(*key, "judged")), evaluation.month(outcome.start))
    return lines


def events(evaluation):
    """A line for each event: the first account's, which holds all of them. They start in the month of the first."""
    lines = {}
    for outcome in evaluation.outcomes:
        if outcome.alternative:
            account = Line(*place(evaluation, outcome), "event")
            line = lines.setdefault((outcome.case, outcome.alternative), account)
            month = min(line.parts, default=evaluation.month(outcome.start))
            take(outcome, account, month)
            line.accounts.append(account)
    return lines


# Observed before and after


def observed(evaluation):
    """Before less after, on the length of the after window; a row without an after is lost.

    With a comparison group people are expected to fall as the comparison did, per person and month, whether or not they have a
    row for the service: no row is no use.
    """
    programme = [use for use in evaluation.uses if not use.comparison]
    comparison = [use for use in evaluation.uses if use.comparison]
    basis = "matched-comparison" if comparison else "before-after"
    lines = {}
    for service in sorted({use.service for use in programme if use.after is not None}):
        expected = 0
        if comparison:
            fall = avoided([use for use in comparison if use.service == service])
            expected = fall / person_months(comparison, service)
        behind = {}
        for row in followed(programme, service):
            if row.uses or comparison:
                behind.setdefault((row.groups, evaluation.month(row.start) // MONTHS_A_YEAR), []).append(row)
        for (groups, year), rows in behind.items():
            lines[service, groups, year] = observed_line(
                evaluation, Line(service, basis, groups, year, "observed"), rows, expected)
    return lines


def observed_line(evaluation, line, rows, expected):
    """A line of one fall or one rise; its months are cut from the running total in their order."""
    sums = {}
    for row in rows:
        month = evaluation.month(row.start)
        sums[month] = sums.get(month, 0) + avoided(row.uses) - row.months * expected
        part = line.part(month)
        part.is_dated = part.is_dated and row.start is not None
        part.cases.update(row.cases)
        line.totals += row.totals
    whole = half_even(sum(sums.values()), QUANTITY_PLACES)
    running = before = Fraction(0)
    for month in sorted(sums):
        running += sums[month]
        so_far = half_even(running, QUANTITY_PLACES)
        line.parts[month].units[FALLS if whole >= 0 else RISES] = dict.fromkeys(ENDS, so_far - before)
        before = so_far
    seen = [row for row in rows if row.uses]
    line.cases = set().union(*(row.cases for row in seen or rows))
    return line


@dataclass
class Followed:
    """A person, or a published total, as followed for one service."""
    groups: tuple
    start: int | None
    months: Fraction
    uses: list
    cases: set
    totals: list


def followed(uses, service):
    """Everybody of an arm with the months they count for a service: those of their row for it or, where they have none, the
    longest they were followed. Who has a row for it that was lost counts for nothing."""
    people = {}
    for use in uses:
        if use.case:
            people.setdefault(use.case, []).append(use)
    rows = []
    for case, own in people.items():
        here = [use for use in own if use.service == service]
        kept = [use for use in (here or own) if use.after is not None]
        if not kept:
            continue
        starts = [use.start for use in kept if use.start is not None]
        rows.append(Followed(
            kept[0].groups, min(starts, default=None), max(use.after_months for use in kept),
            kept if here else [], {case}, []))
    for use in uses:
        if not use.case and use.service == service and use.after is not None:
            months = (use.people or 0) * use.after_months
            rows.append(Followed(use.groups, use.start, months, [use], set(), [use.people]))
    return rows


def avoided(uses):
    return sum((use.before * use.after_months / use.before_months - use.after for use in uses if use.after is not None),
               Fraction(0))


def person_months(uses, service):
    """Months that the people of an arm were followed; a total counts its people on its own row."""
    return sum((row.months for row in followed(uses, service)), Fraction(0))
