// The one place that knows which system the package is built for: its C library, and as much of Foundation as works without another
// library. Whoever imports `Platform` has both under one name.

#if canImport(FoundationEssentials)
    @_exported import FoundationEssentials
#else
    // Where it is no module of its own, as on Apple's systems, all of Foundation is a part of the system.
    @_exported import Foundation
#endif

#if canImport(Glibc)
    @_exported import Glibc
#elseif canImport(Musl)
    @_exported import Musl
#elseif canImport(Darwin)
    @_exported import Darwin
#endif

/// Memory that the process has from the system.
public enum ProcessMemory {
    /// Bytes of a piece that is given back as soon as it is let go of, and of all smaller ones together.
    private static let (piece, rest): (Int32, Int32) = (2 << 20, 4 << 20)

    /// Has much of what is let go of given back, from now on: it is kept for the next that is asked for otherwise, which may never be.
    public static func holdLittle() {
        #if canImport(Glibc)
            _ = mallocOption(-3, piece)
            _ = mallocOption(-1, rest)
        #endif
    }

    /// Gives back what was let go of.
    public static func giveBack() {
        #if canImport(Glibc)
            _ = mallocTrim(0)
        #endif
    }
}

#if canImport(Glibc)
    // The library has them, and its module does not name them: `mallopt` with M_MMAP_THRESHOLD and M_TRIM_THRESHOLD.
    @_silgen_name("malloc_trim") private func mallocTrim(_ bytesKept: Int) -> Int32
    @_silgen_name("mallopt") private func mallocOption(_ option: Int32, _ value: Int32) -> Int32
#endif
