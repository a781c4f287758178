"""When it falls: months, years, financial years, and payback.

A row that starts in month m has year k of its effect in the twelve months from m + 12k, in equal parts. By the end of a month a
line has come to one rounded running total; what falls in any span of months is the difference of two of them, so that months,
years and financial years foot to the penny.
"""

from fractions import Fraction

from folder import ENDS, MONTHS_A_YEAR
from rounding import pence
from worlds import OPPOSITE

APRIL = 3
CASHABLE, NOT_CASHABLE, NOT_KNOWN, COST = "cashable", "not cashable", "not known", "cost"


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


def borne(money, totals):
    """What falls in each month of what a body bears of a line."""
    (first, after), (_, before) = totals(money.after), totals(money.before)
    return steps(first, [one - other for one, other in zip(after, before)])


def net_totals(line):
    return running(line.by_start("units"), [line.kept**k for k in range(len(line.discounts))])


def cash_totals(line):
    first, totals = net_totals(line)
    return first, [round(total * line.cash_share) for total in totals]


class Calendar:
    """The months of an estimate's fiscal lines and of its costs, counted from the start of the period.

    Running totals too are differences between shares of a line, so that its bearers add up by the end of every month."""

    def __init__(self, estimate):
        self.estimate, self.evaluation = estimate, estimate.evaluation
        self.lines = estimate.fiscal()
        self.portions = [portion for line in self.lines for portion in line.portions]

    @property
    def is_dated(self):
        """Whether anybody knows when it fell."""
        return all(line.is_dated for line in self.lines)

    # Months of what a body bears of a line in a world

    def gross(self, money):
        return borne(money, lambda line: running(line.by_start("own"), [1] * len(line.discounts)))

    def net(self, money):
        return borne(money, net_totals)

    def discounted(self, money):
        factors = [money.kept**k * factor for k, factor in enumerate(money.discounts)]
        return borne(money, lambda line: running(line.by_start("units"), factors))

    def by_cashability(self, money):
        """Undiscounted net by whether it could leave a budget; what could does so with its lag."""
        net = self.net(money)
        if money.cash_share is None:
            return {NOT_KNOWN: net}
        cash = borne(money, cash_totals)
        rest = {month: amount - cash[month] for month, amount in net.items()}
        return {CASHABLE: {month + money.cash_lag: amount for month, amount in cash.items()}, NOT_CASHABLE: rest}

    # Tables

    def by_year(self):
        """Gross and net that fall in each year of the programme: year to name to end to pence."""
        years = {}
        for portion in self.portions:
            for end in ENDS:
                money = portion.money[end]
                for name, months in (("gross", self.gross(money)), ("net", self.net(money)),
                                     ("present_value", self.discounted(money))):
                    for month, amount in months.items():
                        row = years.setdefault(month // MONTHS_A_YEAR, {})
                        amounts = row.setdefault(name, dict.fromkeys(ENDS, 0))
                        amounts[end] += amount
        return years

    def payback_month(self, end):
        """The first month, counted from 1, by whose end savings so far reach the cost of the whole programme and from which they
        stay there; discounted. Nothing where they do not end there."""
        months = {}
        for portion in self.portions:
            add(months, self.discounted(portion.money[end]))
        cost, saved, reached = self.estimate.present_value_cost(OPPOSITE[end]), 0, None
        for month in range(max(months, default=-1) + 1):
            saved += months.get(month, 0)
            if saved < cost:
                reached = None
            elif reached is None:
                reached = month + 1
        return reached

    def financial_year(self, month):
        """`2013-14` of a month counted from the start of the period."""
        year, month = divmod(self.evaluation.start + month, MONTHS_A_YEAR)
        first = year if month >= APRIL else year - 1
        return f"{first}-{(first + 1) % 100:02d}"

    def by_financial_year(self):
        """Savings and cost by financial year, body and cashability: key to name to end to pence, not discounted."""
        rows = {}

        def put(body, cashability, name, end, months):
            for month, amount in months.items():
                key = self.financial_year(month), body, cashability
                empty = {"savings": dict.fromkeys(ENDS, 0), "cost": dict.fromkeys(ENDS, 0)}
                rows.setdefault(key, empty)[name][end] += amount

        for portion in self.portions:
            for end in ENDS:
                for cashability, months in self.by_cashability(portion.money[end]).items():
                    put(portion.bearer, cashability, "savings", end, months)
        for cost in self.evaluation.costs:
            for end in ENDS:
                amount = self.estimate.amount(cost, end)
                totals = [pence(amount * (month + 1) / cost.months) for month in range(cost.months)]
                put(cost.funder, COST, "cost", end, steps(self.evaluation.month_of_cost(cost), totals))
        return rows
