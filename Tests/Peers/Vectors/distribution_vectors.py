"""Writes Tests/NumericsTests/Distributions/DistributionVectors.swift: SciPy's distributions through three values.

    python3 Tests/Peers/Vectors/distribution_vectors.py > Tests/NumericsTests/Distributions/DistributionVectors.swift
"""
import math
import scipy
from scipy import optimize, stats

PROBABILITIES = [1e-9, 1e-4, 0.025, 0.2, 0.5, 0.8, 0.975, 0.9999]


def sharp_beta(low, mode, high):
    """The beta distribution with this mode whose standard deviation is a sixth of the range."""
    def frozen(weight):
        return stats.beta(1 + weight * (mode - low) / (high - low), 1 + weight * (high - mode) / (high - low), low, high - low)
    return frozen(optimize.brentq(lambda w: frozen(w).std() - (high - low) / 6, 1e-9, 20, xtol=1e-14))


def pert(low, mode, high):
    return stats.beta(1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low), low, high - low)


def case(family, low, central, high, frozen):
    numbers = [low, central, high, frozen.mean(), frozen.var()] + [frozen.ppf(p) for p in PROBABILITIES] + [frozen.isf(1e-9)]
    print(f"        .init(\n            .{family},\n            [" + ", ".join(repr(float(n)) for n in numbers) + "]),")


def between_points(family, frozen, central):
    case(family, frozen.ppf(0.025), central, frozen.isf(0.025), frozen)


print(f"""import Numerics

/// Distributions of SciPy {scipy.__version__} and the three values that they go through.
/// Written by Tests/Peers/Vectors/distribution_vectors.py.
struct DistributionVector: Sendable {{
    let family: DistributionFamily
    let low: Double
    let central: Double
    let high: Double
    let mean: Double
    let variance: Double
    /// The points at `probabilities`, and last the point with a probability of 1e-9 above it.
    let points: [Double]

    /// The probabilities below the points.
    static let probabilities = {PROBABILITIES}

    init(_ family: DistributionFamily, _ numbers: [Double]) {{
        self.family = family
        (low, central, high) = (numbers[0], numbers[1], numbers[2])
        (mean, variance) = (numbers[3], numbers[4])
        points = Array(numbers[5...])
    }}

    static let all: [DistributionVector] = [""")
for low, mode, high in [(50, 100, 200), (0, 0, 1), (0, 1, 1), (-10, 5, 6), (100, 100.5, 101)]:
    case("uniform", low, mode, high, stats.uniform(low, high - low))
    case("triangular", low, mode, high, stats.triang((mode - low) / (high - low), low, high - low))
    case("pert", low, mode, high, pert(low, mode, high))
    case("beta", low, mode, high, sharp_beta(low, mode, high))
for mean, sd in [(100, 20), (0, 1), (-5, 0.001)]:
    between_points("normal", stats.norm(mean, sd), mean)
for median, sigma in [(100, 0.3), (2500, 1.2), (1, 0.01)]:
    between_points("lognormal", stats.lognorm(sigma, scale=median), median)
for shape, scale in [(4, 25), (0.5, 10), (0.25, 3), (1, 1), (96, 1.04), (5000, 0.02), (1e6, 1e-4)]:
    between_points("gamma", stats.gamma(shape, scale=scale), shape * scale)
print("    ]\n}")
