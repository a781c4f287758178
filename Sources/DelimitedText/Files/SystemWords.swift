import Platform

/// What the system says of a failure, as it stands in a sentence.
public enum SystemWords {
    /// The words for an error number: `no space left on device`.
    public static func of(_ number: Int32) -> String {
        // Never traps: the C library has words for every number.
        let words = String(cString: strerror(number))
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
