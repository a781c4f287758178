"""Writes Tests/NumericsTests/Decimals/ExactProductVectors.swift: exact products rounded once, by Python's fractions.

    python3 Tests/Peers/Vectors/exact_product_vectors.py > Tests/NumericsTests/Decimals/ExactProductVectors.swift
"""
import random
from fractions import Fraction

random.seed(20130501)


def decimal(digits, places, allow_negative=True):
    n = random.randrange(10 ** random.randint(1, digits))
    if allow_negative and random.random() < 0.3:
        n = -n
    return n, random.randint(0, places)


def text(n, p):
    s = str(abs(n)).rjust(p + 1, "0")
    s = s[: len(s) - p] + ("." + s[len(s) - p:] if p else "")
    return ("-" if n < 0 else "") + s


def case(i):
    if i % 4 == 0:  # a tie: an odd number of halves of the last place
        places = random.randint(0, 6)
        n = random.choice([-1, 1]) * (2 * random.randrange(10 ** random.randint(1, 9)) + 1)
        divisor = random.randint(1, 10 ** 6)
        return [(n, places), (divisor, 0)], [(2 * divisor, 0)], places
    wide = i % 4 == 3
    factors = [decimal(30 if wide else 12, 12 if wide else 6) for _ in range(random.randint(1, 3 if wide else 7))]
    divisors = []
    for _ in range(random.randint(0, 2)):
        n, p = decimal(25 if wide else 9, 6)
        divisors.append((n or 7, p))
    return factors, divisors, random.randint(0, 12)


rows = []
i = 0
while len(rows) < 200:
    factors, divisors, places = case(i)
    value = Fraction(1)
    for n, p in factors:
        value *= Fraction(n, 10 ** p)
    for n, p in divisors:
        value /= Fraction(n, 10 ** p)
    rounded = round(value * 10 ** places)  # Fraction.__round__ is half to even
    i += 1
    if abs(rounded) >= 2 ** 127:
        continue
    rows.append((" * ".join(text(*f) for f in factors), " / ".join(text(*d) for d in divisors), places, rounded))

print("""/// Products and quotients rounded once, half to even, by Python 3's `fractions.Fraction` and `round`.
/// Written by Tests/Peers/Vectors/exact_product_vectors.py; every fourth is a tie.
struct ExactProductVector: Sendable {
    let factors: String
    let divisors: String
    let places: Int
    let expected: String

    init(_ factors: String, _ divisors: String, _ places: Int, _ expected: String) {
        (self.factors, self.divisors, self.places, self.expected) = (factors, divisors, places, expected)
    }

    static let all: [ExactProductVector] = [""")
for f, d, p, r in rows:
    line = f'        .init("{f}", "{d}", {p}, "{r}"),'
    if len(line) > 120:
        line = f'        .init(\n            "{f}",\n            "{d}", {p},\n            "{r}"),'
    print(line)
print("    ]\n}")
