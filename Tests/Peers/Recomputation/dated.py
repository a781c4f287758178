"""When it falls: months, years, and payback.

A row that starts in month m has year k of its effect in the twelve months from m + 12k, in equal parts. By the end of a month the
falls or the rises of a line have come to one rounded running total; what falls in any span of months is the difference of two of
them, so that months and years foot to the penny.
"""

from fractions import Fraction

from folder import ENDS, MONTHS_A_YEAR


def running(pieces, factors):
    """Whole pence by the end of each month, first month and on: pieces by start month, a factor for each year of the effect."""
    if not pieces:
        return 0, []
    first, length = min(pieces), max(pieces) - min(pieces) + MONTHS_A_YEAR
    done = [sum(amount * min(MONTHS_A_YEAR, max(0, first + place + 1 - start)) for start, amount in pieces.items())
            for place in range(length)]
    totals = [0] * (length + MONTHS_A_YEAR * (len(factors) - 1))
    for k, factor in enumerate(factors):
        so_far = [round(Fraction(months) * factor / MONTHS_A_YEAR) for months in done]
        for place in range(MONTHS_A_YEAR * k, len(totals)):
            totals[place] += so_far[min(place - MONTHS_A_YEAR * k, length - 1)]
    return first, totals


def steps(first, totals):
    """What falls in each month, from whole running totals."""
    return {first + place: after - before for place, (before, after) in enumerate(zip([0, *totals], totals))}


def add(amounts, more):
    for month, amount in more.items():
        amounts[month] = amounts.get(month, 0) + amount


class Calendar:
    """The months of an estimate's fiscal lines, counted from the start of the period."""

    def __init__(self, estimate):
        self.estimate = estimate
        self.lines = estimate.fiscal()

    @property
    def is_dated(self):
        """Whether anybody knows when it fell."""
        return all(line.is_dated for line in self.lines)

    def by_month(self, end, amounts_of):
        """What falls in each month of all lines at one end: from pieces by start month and their factors by year."""
        months = {}
        for line in self.lines:
            for direction in line.money[end].directions:
                add(months, steps(*running(*amounts_of(direction))))
        return months

    def gross(self, end):
        return self.by_month(end, lambda way: (way.by_start(way.gross_of), [1] * len(way.left)))

    def net(self, end):
        return self.by_month(end, lambda way: (way.by_start(way.net_of), way.left))

    def discounted(self, end):
        return self.by_month(end, lambda way: (way.by_start(way.net_of), way.discounted))

    def by_year(self):
        """What falls in each year of the programme: year to name to end to pence."""
        years = {}
        measures = {"gross": self.gross, "net": self.net, "present_value": self.discounted}
        for name, months_at in measures.items():
            for end in ENDS:
                for month, amount in months_at(end).items():
                    row = years.setdefault(month // MONTHS_A_YEAR, {one: dict.fromkeys(ENDS, 0) for one in measures})
                    row[name][end] += amount
        return years

    def payback_month(self, end, cost):
        """The first month, counted from 1, from which the discounted savings so far stay at or above the discounted cost of the
        whole programme; nothing where they do not end there."""
        saved, reached = 0, None
        for month, amount in sorted(self.discounted(end).items()):
            saved += amount
            if saved < cost:
                reached = None
            elif reached is None:
                reached = month + 1
        return reached
