"""Writes Sources/Numerics/Random/SobolDirections.swift: Joe and Kuo's direction numbers, as SciPy ships them.

    python3 Tests/Peers/Vectors/sobol_directions.py > Sources/Numerics/Random/SobolDirections.swift
"""
import os

import numpy
import scipy.stats

DIMENSIONS = 128
table = numpy.load(os.path.join(os.path.dirname(scipy.stats.__file__), "_sobol_direction_numbers.npz"))
print("""/// The direction numbers of S. Joe and F. Y. Kuo's table `new-joe-kuo-6.21201` (2010), for the first 128 dimensions.
/// Written by Tests/Peers/Vectors/sobol_directions.py from the copy that SciPy ships.
enum SobolDirections {
    /// The primitive polynomial of a dimension, one bit a coefficient, and its first direction numbers.
    typealias Initial = (polynomial: UInt32, numbers: [UInt32])

    private static let bits = 32

    /// The 32 direction numbers of a dimension, each with its first bit at the top of the word.
    static func numbers(_ dimension: Int) -> [UInt32] {
        let (polynomial, first) = initialNumbers[dimension]
        var odd = dimension == 0 ? [UInt32](repeating: 1, count: bits) : first
        while odd.count < bits { odd.append(next(polynomial, odd, degree: first.count)) }
        return odd.enumerated().map { index, number in number << UInt32(bits - 1 - index) }
    }

    /// Each number follows from as many before it as the polynomial has degrees.
    private static func next(_ polynomial: UInt32, _ before: [UInt32], degree: Int) -> UInt32 {
        var number = before[before.count - degree]
        for step in 1...degree where polynomial >> UInt32(degree - step) & 1 == 1 {
            number ^= before[before.count - step] << UInt32(step)
        }
        return number
    }

    static let initialNumbers: [Initial] = [""")
for dimension in range(DIMENSIONS):
    polynomial = int(table["poly"][dimension])
    degree = max(polynomial.bit_length() - 1, 1)
    numbers = ", ".join(str(int(n)) for n in table["vinit"][dimension][:degree])
    print(f"        ({polynomial}, [{numbers}]),")
print("    ]\n}")
