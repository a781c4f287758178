import Foundation
import Numerics

/// What exact arithmetic costs: reading a number, one line of an evaluation, and hashing an input.
enum ExactBenchmark {
    private static let repeats = 1_000_000

    /// Prints nanoseconds for each, and megabytes a second for the hash.
    static func run() throws {
        try measureReading()
        try measureProduct()
        let bytes = [UInt8](repeating: 97, count: 32 << 20)
        let perByte = ProcessorTime.nanoseconds(each: bytes.count) { _ = SHA256.digest(bytes) }
        print("SHA-256: \(Int(1000 / perByte)) MB/s")
    }

    private static func measureReading() throws {
        let text = Array("1234.56".utf8)
        var total = Quantity.zero
        let time = try ProcessorTime.nanoseconds(each: repeats) {
            try text.withUnsafeBytes { bytes in
                for _ in 0..<repeats { total = try total.adding(Quantity(parsing: bytes)) }
            }
        }
        report("read a quantity", time, total.isZero)
    }

    /// Quantity x unit cost x index / index x four shares, rounded once.
    private static func measureProduct() throws {
        let quantity = try Quantity(parsing: "123.456").times(Share(parsing: "0.35"))
        let cost = try ExactDecimal(parsing: "1234.56")
        let (to, from) = (try ExactDecimal(parsing: "98.765"), try ExactDecimal(parsing: "103.21"))
        let shares = try ["0.65", "0.8", "0.95", "0.9"].map { try Share(parsing: $0).decimal }
        var total = Money.zero
        let time = try ProcessorTime.nanoseconds(each: repeats) {
            for _ in 0..<repeats {
                var product = ExactProduct(quantity)
                try product.multiply(by: cost)
                try product.multiply(by: to)
                try product.divide(by: from)
                for share in shares { try product.multiply(by: share) }
                total = try total + product.roundedToPenny()
            }
        }
        report("a product of seven factors, rounded once", time, total == .zero)
    }

    /// Prints a time; taking the result in keeps the work from being optimised away.
    private static func report(_ name: String, _ nanoseconds: Double, _ isNothing: @autoclosure () -> Bool) {
        print("\(name): \((nanoseconds * 10).rounded() / 10) ns" + (isNothing() ? ", and the result is nothing" : ""))
    }
}
