"""Who bears a line: one body, or several with a share each.

What a body bears of a line is a *portion*: from one share of it up to another, of bearers in the order in which they are written.
What it comes to is what the line comes to up to the one share less what it comes to up to the other, so that portions of which the
same is assumed add up to the penny to what the line of one bearer would give.
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
    before: Fraction
    after: Fraction
    money: dict = field(default_factory=dict)

    @property
    def share(self):
        return self.after - self.before


def bearers(text):
    """`NHS 60%; 40% Local authority` as names with shares, in the order written; a name alone bears all."""
    if "%" not in text:
        return ((text, Fraction(1)),)
    return tuple(bearer_and_share(part.split()) for part in text.replace(" %", "%").split(";"))


def bearer_and_share(words):
    name, share = (words[1:], words[0]) if words[0].endswith("%") else (words[:-1], words[-1])
    return " ".join(name), number(share)


def portions(line, unit_costs):
    """A portion for each bearer; of an account of another service than that shown, its own bearers in turn, and of each of them a
    portion for each bearer under whom it is shown."""
    own, shown = (bearers(unit_costs[one.service].bearer) for one in (line, line.shown))
    if line.service == line.shown.service:
        pairs = [(bearer, bearer, share) for bearer, share in own]
    else:
        pairs = [(bearer, own_bearer, own_share * share) for own_bearer, own_share in own for bearer, share in shown]
    found, after = [], Fraction(0)
    for bearer, own_bearer, share in pairs:
        before, after = after, after + share
        found.append(Portion(line, bearer, own_bearer, before, after))
    return found
