import Foundation

/// The processors that this machine lets us use.
enum Processors {
    static var active: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
