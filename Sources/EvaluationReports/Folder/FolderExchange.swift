import DelimitedText
import Platform

/// Gives two folders each other's names in one step, so that there is no moment at which either name leads nowhere.
struct FolderExchange {
    /// How an exchange came out.
    enum Outcome: Sendable, Hashable {
        /// Each has the other's name.
        case exchanged
        /// The system or this file system knows no such step; nothing has changed.
        case unavailable
        /// The system refused; its own words. Nothing has changed.
        case failed(String)
    }

    /// Exchanges the names of two folders on one file system.
    static func exchange(_ one: String, _ other: String) -> Outcome {
        #if os(Linux)
            // In the C library since glibc 2.28, but not among the functions that Swift imports from it.
            guard let symbol = dlsym(nil, "renameat2") else { return .unavailable }
            let renameat2 = unsafeBitCast(symbol, to: Renameat2.self)
            guard renameat2(AT_FDCWD, one, AT_FDCWD, other, exchangeFlag) != 0 else { return .exchanged }
            return refusal
        #elseif canImport(Darwin)
            guard renamex_np(one, other, UInt32(RENAME_SWAP)) != 0 else { return .exchanged }
            return refusal
        #else
            return .unavailable
        #endif
    }

    /// What the system has just answered.
    private static var refusal: Outcome {
        switch errno {
        // What a file system without it says, and a kernel without it.
        case EINVAL, ENOSYS, ENOTSUP: .unavailable
        case let number: .failed(SystemWords.of(number))
        }
    }

    #if os(Linux)
        private typealias Renameat2 =
            @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
        private static let exchangeFlag: UInt32 = 1 << 1
    #endif
}
