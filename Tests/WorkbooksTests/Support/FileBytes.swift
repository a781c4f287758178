import Foundation

/// Files of the tests.
enum FileBytes {
    /// The bytes of a file.
    static func of(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
}
