"""Who bears a line: one body, or several with a share each.

What a body bears of a line is a *portion*. Of a line's portions, its siblings, each takes the step that the rounded running total
takes at it, in the order in which the bearers are written, so that they add up to what the line of one bearer would give. A step
from units to money runs over those siblings for whom it is the same: an assumption never moves a penny of what it has no part in.
"""

from dataclasses import dataclass, field
from fractions import Fraction

from folder import number


@dataclass
class Portion:
    """What a body bears of a line."""
    line: "Line"
    bearer: str
    # Whose assumptions cover it: of an account of an event, the bearer of its own service and not of that shown.
    own_bearer: str
    share: Fraction
    money: dict = field(default_factory=dict)


def bearers(text):
    """`NHS 60%; 40% Local authority` as names with shares, in the order written; a name alone bears all."""
    if "%" not in text:
        return ((text, Fraction(1)),)
    return tuple(bearer_and_share(part.split()) for part in text.split(";"))


def bearer_and_share(words):
    name, share = (words[1:], words[0]) if words[0].endswith("%") else (words[:-1], words[-1])
    return " ".join(name), number(share)


def portions(line, unit_costs):
    """A portion for each bearer under whom a line is shown and, of an account of another service, for each of its own in turn."""
    own, shown = (bearers(unit_costs[one.service].bearer) for one in (line, line.shown))
    if line.service == line.shown.service:
        return [Portion(line, bearer, bearer, share) for bearer, share in shown]
    return [Portion(line, bearer, own_bearer, share * own_share) for bearer, share in shown for own_bearer, own_share in own]
