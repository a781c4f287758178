"""Rows to lines: what is priced alike is added up before any price is put on it.

A *line* is all rows that share service, basis and start year. It knows nothing of `groupBy`, so that no way to cut a table can
move its rounding. Its *parts* are its rows of one group and one start month. Observed use has lines of its own, and so has each
account of an event that has several.
"""

from dataclasses import dataclass, field
from fractions import Fraction

from bearers import portions
from folder import ENDS, MONTHS_A_YEAR
from rounding import cut, half_even

QUANTITY_PLACES = 12


def by_pair():
    """Units by the end of the quantities and the end of the likelihoods."""
    return field(default_factory=lambda: {(q, l): Fraction(0) for q in ENDS for l in ENDS})


@dataclass
class Part:
    """Rows of a line in one group that start in one month."""
    groups: tuple
    month: int
    units: dict = by_pair()
    # Of observed use the programme group's own fall; elsewhere the units again.
    own: dict = by_pair()
    cases: set = field(default_factory=set)
    # Of observed use also those without a row: theirs is the use that the comparison group leads one to expect.
    everybody: set = field(default_factory=set)
    totals: list = field(default_factory=list)
    # Whether some row stands for many and does not say whom.
    is_unnamed: bool = False
    is_dated: bool = True


@dataclass
class Line:
    service: str
    basis: str
    year: int
    evidence: str
    # Of an account: the event that it tells of, and its place among the event's accounts.
    event: tuple | None = None
    account: int = 0
    # Of an account: the first of its event, under which the event is shown. Of any other line nothing.
    first: "Line | None" = None
    parts: dict = field(default_factory=dict)
    # What each body bears of it.
    portions: list = field(default_factory=list)

    @property
    def shown(self):
        """The line whose service, bearers and cashable share are told of it."""
        return self.first or self

    def part(self, groups, month):
        return self.parts.setdefault((groups, month), Part(groups, month))

    def units(self, name, pair):
        """All units of the line, at the places of a quantity."""
        return half_even(sum(getattr(part, name)[pair] for part in self.parts.values()), QUANTITY_PLACES)

    def cut_units(self, name, pair, key):
        """Units by group or by start month, in ascending order, cut from their running total."""
        sums = {}
        for part in self.parts.values():
            sums[key(part)] = sums.get(key(part), 0) + getattr(part, name)[pair]
        keys = sorted(sums)
        return keys, cut([sums[one] for one in keys], lambda units: half_even(units, QUANTITY_PLACES))

    @property
    def is_dated(self):
        return all(part.is_dated for part in self.parts.values())


def lines_of(evaluation):
    lines = list(judged(evaluation).values()) + list(observed(evaluation).values())
    for line in lines:
        line.portions = portions(line, evaluation.unit_costs)
    return lines


# Judged case by case


def judged(evaluation):
    lines, firsts = {}, {}
    for outcome in evaluation.outcomes:
        month, groups = evaluation.month(outcome.start), outcome.groups
        event, accounts = None, []
        if outcome.alternative:
            event = "event", outcome.case, outcome.alternative
            accounts = firsts.setdefault(event, [])
        key = outcome.service, outcome.basis, month // MONTHS_A_YEAR, event, len(accounts)
        kind = "event" if event else "judged"
        line = lines.setdefault(key, Line(*key[:3], kind, event, len(accounts)))
        if event:
            # An event is told of in the group and the month of its first row.
            accounts.append((line, groups, month))
            line.first, groups, month = accounts[0]
        part = line.part(groups, month)
        for quantity, likelihood in part.units:
            product = outcome.quantity[quantity] * outcome.likelihood[likelihood]
            part.units[quantity, likelihood] += product
            part.own[quantity, likelihood] += product
        # A row that counts nothing is about nobody.
        counts = event or any(outcome.quantity[q] * outcome.likelihood[l] for q, l in part.units)
        part.cases.update({outcome.case} - {""} if counts else ())
        part.is_unnamed = part.is_unnamed or not outcome.case
    return lines


# Observed before and after


def observed(evaluation):
    """Before less after, on the length of the after window; a row without an after is lost.

    With a comparison group people are expected to fall as the comparison did, per person and month, whether or not they have a
    row for the service: no row is no use. The group's own fall is kept beside what is left of it.
    """
    programme = [use for use in evaluation.uses if not use.comparison]
    comparison = [use for use in evaluation.uses if use.comparison]
    basis = "matched-comparison" if comparison else "before-after"
    lines = {}
    for service in sorted({use.service for use in programme if use.after is not None}):
        expected = 0
        if comparison:
            fall = avoided([use for use in comparison if use.service == service])
            expected = fall / sum(row.months for row in followed(comparison, service))
        for row in followed(programme, service):
            if not row.uses and not comparison:
                continue
            month = evaluation.month(row.start)
            line = lines.setdefault(
                (service, month // MONTHS_A_YEAR), Line(service, basis, month // MONTHS_A_YEAR, "observed"))
            part = line.part(row.groups, month)
            part.is_dated = part.is_dated and row.start is not None
            fall = avoided(row.uses)
            for pair in part.units:
                part.own[pair] += fall
                part.units[pair] += fall - row.months * expected
            part.cases.update(row.cases if any(use.before or use.after for use in row.uses) else ())
            part.everybody.update(row.cases)
            part.totals += row.totals
    return lines


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
