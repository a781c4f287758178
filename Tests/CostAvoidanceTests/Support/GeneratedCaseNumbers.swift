/// Case numbers made for a shape: `A` is a random letter, `9` a digit, `X` either, `#` a hexadecimal digit, and any other sign itself.
enum GeneratedCaseNumbers {
    /// Numbers that never repeat for a shape, whatever the run.
    static func of(_ shape: String, count: Int) -> [String] {
        let ofShape: UInt64 = shape.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }
        var numbers = MadeNumbers(state: 0x9E37_79B9_7F4A_7C15 &+ ofShape)
        func next(_ bound: Int) -> Int { numbers.below(bound) }
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return (0..<count).map { _ in
            String(
                shape.map { sign -> Character in
                    switch sign {
                    case "9": Character(String(next(10)))
                    case "A": letters[next(26)]
                    case "X": Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")[next(36)]
                    case "#": Array("0123456789abcdef")[next(16)]
                    default: sign
                    }
                })
        }
    }
}
