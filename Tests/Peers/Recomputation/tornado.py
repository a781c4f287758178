"""One input at a time: what the net benefit is at its low and at its high end with the rest central.

A price or an assumption is one input, however many bodies bear what it moves. Lines are rounded as in the estimate: what is moved is
an evaluation of its own. Rows of quantities and of alternative accounts, which have an end for each row of the file, are not
recomputed.
"""

from folder import PARAMETERS
from method import LineMoney
from worlds import Search, World, varies

MOVED = ("low", "high")


def sensitivity(estimate):
    """Rows by parameter and scope of the prices and assumptions that fiscal lines have, and of costs: net benefit in pence at
    either end."""
    search, rows = Search(estimate.inputs), {}
    costs = estimate.evaluation.costs
    cost = estimate.present_value_cost("central")
    for name in search.order:
        key = ("unit_cost", f"service:{name[1]}") if name[0] == "unit cost" else name
        if key[0] in ("unit_cost", *PARAMETERS) and is_fiscal(search, name):
            rows[key] = at_ends(lambda end: savings(estimate, moved(name, end)) - cost)
    central = savings(estimate, World())
    for item in costs:
        if varies(item.amount):
            others = central - cost + estimate.present_value_cost("central", [item])
            rows["programme_cost", item.item] = at_ends(lambda end: others - estimate.present_value_cost(end, [item]))
    return rows


def at_ends(net_benefit):
    low, high = (net_benefit(end) for end in MOVED)
    return {"low": low, "high": high, "swing": abs(high - low)}


def is_fiscal(search, name):
    blocks = [*search.of_blocks.get(name, ()), *(value.block for value in search.of_lines.get(name, ()))]
    return any(block.kind == "fiscal" for block in blocks)


def moved(name, end):
    """The central world with one input at another end."""
    world = World()
    world.ends[name] = end
    return world


def savings(estimate, world):
    """Present value in pence of the fiscal lines in a world; what the lines come to otherwise stays as it was."""
    total = 0
    for line in estimate.fiscal():
        before = [portion.money["central"] for portion in line.portions]
        LineMoney(line, "central", world, estimate.inputs)
        total += sum(portion.money["central"].present_value for portion in line.portions)
        for portion, money in zip(line.portions, before):
            portion.money["central"] = money
    return total
