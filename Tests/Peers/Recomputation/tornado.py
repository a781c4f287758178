"""One input at a time: what the net benefit is at its low and at its high end with the rest central.

A price or an assumption is one input, however many bodies bear what it moves. Nothing is rounded on the way. Rows of quantities and
of alternative accounts, which have an end for each row of the file, are not recomputed.
"""

from fractions import Fraction

from folder import PARAMETERS
from worlds import Position, Search, World, varies

MOVED = ("low", "high")
PENCE = 100


def sensitivity(estimate):
    """Rows by parameter and scope of the prices and assumptions that fiscal lines have, and of costs: net benefit in pence at
    either end."""
    search, rows = Search(estimate.inputs), {}
    costs = estimate.evaluation.costs
    cost = {item: exact_cost(estimate, costs[item], "central") for item in range(len(costs))}
    for name in search.order:
        key = ("unit_cost", f"service:{name[1]}") if name[0] == "unit cost" else name
        if key[0] in ("unit_cost", *PARAMETERS) and is_fiscal(search, name):
            rows[key] = pence_at_ends(lambda end: savings(search, name, end) - sum(cost.values()))
    central = Position(search, World()).total()
    for place, item in enumerate(costs):
        if varies(item.amount):
            others = central - sum(cost.values()) + cost[place]
            rows["programme_cost", item.item] = pence_at_ends(lambda end: others - exact_cost(estimate, item, end))
    return rows


def pence_at_ends(net_benefit):
    low, high = (round(PENCE * net_benefit(end)) for end in MOVED)
    return {"low": low, "high": high, "swing": abs(high - low)}


def is_fiscal(search, name):
    blocks = [*search.of_blocks.get(name, ()), *(value.block for value in search.of_lines.get(name, ()))]
    return any(block.kind == "fiscal" for block in blocks)


def savings(search, name, end):
    position = Position(search, World())
    position.set(name, end)
    return position.total()


def exact_cost(estimate, item, end):
    """What an item costs at present value."""
    monthly = estimate.amount(item, end) / item.months
    return sum((monthly * estimate.inputs.discount(year) for year in estimate.evaluation.years_of_cost(item)), Fraction(0))
