import Foundation

/// How long work takes by processor time, which a busy machine disturbs less than the clock on the wall.
enum ProcessorTime {
    /// Nanoseconds for each of `count` pieces of work: the best of five runs.
    static func nanoseconds(each count: Int, _ body: () throws -> Void) rethrows -> Double {
        var best = Double.infinity
        for _ in 0..<5 {
            let before = now()
            try body()
            best = min(best, now() - before)
        }
        return best / Double(count)
    }

    /// Seconds that all threads of this process have taken so far.
    static var ofProcess: Double { read(CLOCK_PROCESS_CPUTIME_ID) / 1e9 }

    private static func now() -> Double { read(CLOCK_THREAD_CPUTIME_ID) }

    /// Nanoseconds on a clock.
    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
}
