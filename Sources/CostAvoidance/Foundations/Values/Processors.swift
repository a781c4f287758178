import Numerics
import Platform

/// The processors that this machine lets us use, as far as we may take them.
enum Processors {
    static var active: Int { Threads.most(max(1, ProcessInfo.processInfo.activeProcessorCount)) }
}
