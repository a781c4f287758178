"""The ranges that a report may give services which it withholds, in place of their own, as its documentation says (What is withheld).
Where the low and high of a report fit the equations under them, the intruder knows the weights.
"""

from dataclasses import dataclass, field, replace
from fractions import Fraction

from folder import ENDS, Evaluation
from worlds import BETWEEN_GROSS_AND_NET, Inputs, left

# Those that decide what is left of gross, or of later years of it.
POOLED = (*BETWEEN_GROSS_AND_NET, "drop_off")


# By how many per cent the range of prices may be wider where the services stand at one end together.
WIDER = (0, 1, 2, 4, 8, 16, 32, 64)


def with_pooled_prices(evaluation, services, wider=None):
    """The evaluation with one relative range of unit costs for some services: the widest of any, outward to whole per cents; wider by
    so many, where they stand at one end together."""
    amounts = [evaluation.unit_costs[service].amount for service in services]
    lows = [amount["low"] / amount["central"] for amount in amounts if amount["central"]]
    highs = [amount["high"] / amount["central"] for amount in amounts if amount["central"]]
    if not lows:
        return evaluation
    low, high = Fraction(min(lows) * 100 // 1, 100), Fraction(-(-max(highs) * 100 // 1), 100)
    low, high = low - Fraction(wider or 0, 100), high + Fraction(wider or 0, 100)
    pooled = {}
    for service in services:
        cost = evaluation.unit_costs[service]
        central = cost.amount["central"]
        pooled[service] = replace(cost, amount={"low": central * low, "central": central, "high": central * high})
    return PooledEvaluation(**vars(evaluation) | {"unit_costs": evaluation.unit_costs | pooled}, stated=evaluation.unit_costs,
                            together=frozenset(services if wider is not None else ()))


@dataclass
class PooledEvaluation(Evaluation):
    """An evaluation in which the prices of some services have one range, and their assumptions maybe another."""
    # Unit costs as they were stated.
    stated: dict = field(default_factory=dict)
    # Services whose assumptions have one range.
    alike: frozenset = frozenset()
    # Services whose inputs stand at one end together.
    together: frozenset = frozenset()

    def standing(self, service):
        """The service whose inputs stand where those of a service do."""
        return min(self.together) if service in self.together else service


class PooledInputs(Inputs):
    """From the least that any row of the services keeps to the most, whichever service it is of."""

    def price_name(self, service):
        return super().price_name(self.evaluation.standing(service))

    def assumption(self, parameter, portion):
        name, values = super().assumption(parameter, portion)
        alike = self.evaluation.alike
        if parameter not in POOLED or portion.line.service not in alike:
            return name, values
        every = [super(PooledInputs, self).assumption(parameter, other)[1]
                 for line in self.lines if line.service in alike for other in line.portions]
        widest = values | {
            "low": min((one["low"] for one in every), key=lambda value: left(parameter, value)),
            "high": max((one["high"] for one in every), key=lambda value: left(parameter, value))}
        # An input of the service alone: where its use rose it may stand at the other end.
        return (parameter, f"service:{self.evaluation.standing(portion.line.service)}"), widest


def with_pooled_assumptions(evaluation, services, wider=None):
    """The evaluation with one range for the assumptions of some services too."""
    prices = with_pooled_prices(evaluation, services, wider)
    if not isinstance(prices, PooledEvaluation):
        prices = PooledEvaluation(**vars(evaluation), stated=evaluation.unit_costs)
    return replace(prices, alike=frozenset(services))


def as_stated(evaluation):
    """The evaluation with every service under the ranges of its own."""
    if isinstance(evaluation, PooledEvaluation):
        return replace(evaluation, unit_costs=evaluation.stated, alike=frozenset(), together=frozenset())
    return evaluation


def costs_before(evaluation, change):
    """Unit costs as a change finds them: an end of one is that which was stated."""
    return evaluation.stated if isinstance(evaluation, PooledEvaluation) and change in ENDS else evaluation.unit_costs


def inputs_of(evaluation, lines):
    """What the lines are multiplied from."""
    return (PooledInputs if isinstance(evaluation, PooledEvaluation) else Inputs)(evaluation, lines)
