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
