import DelimitedText
import Dispatch
import Numerics
import Synchronization

/// A line that shows how far work has come and how long the rest will take, drawn only where a person is watching and only
/// for work that takes over a second.
final class ProgressBar: Sendable {
    private static let patience = 1.0
    private static let interval = 0.2

    private let terminal: Terminal
    private let progress: WorkProgress
    private let isOver = Mutex(false)
    /// Its own, because the work takes every thread of those that all share.
    private let queue = DispatchQueue(label: "progress")
    private let began = DispatchTime.now()

    private init(terminal: Terminal, progress: WorkProgress) {
        self.terminal = terminal
        self.progress = progress
    }

    /// Does some work while its progress is shown.
    static func showing<Result, Failure: Error>(
        on terminal: Terminal, _ work: (WorkProgress) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let progress = WorkProgress()
        guard terminal.audience == .person, !terminal.isQuiet else { return try work(progress) }
        let bar = ProgressBar(terminal: terminal, progress: progress)
        bar.start()
        defer { bar.stop() }
        return try work(progress)
    }

    private func start() {
        drawNext(after: Self.patience)
    }

    private func drawNext(after seconds: Double) {
        queue.asyncAfter(deadline: .now() + seconds) { [self] in
            if draw() { drawNext(after: Self.interval) }
        }
    }

    /// How long the work has taken.
    private var seconds: Double { Double(DispatchTime.now().uptimeNanoseconds - began.uptimeNanoseconds) / 1e9 }

    /// Draws the line anew, unless the work is over: under the lock, so that nothing is drawn after it was cleared away.
    private func draw() -> Bool {
        isOver.withLock { isOver in
            guard !isOver else { return false }
            if let stage = progress.current {
                terminal.draw("\r" + Self.line(stage, seconds: seconds) + "\u{1B}[K")
            }
            return true
        }
    }

    private func stop() {
        isOver.withLock { $0 = true }
        if seconds >= Self.patience { terminal.draw("\r\u{1B}[K") }
    }

    /// `reading outcomes.csv  [##########..........]  50%, about 3 s left`.
    static func line(_ stage: WorkProgress.Stage, seconds: Double) -> String {
        let share = stage.total > 0 ? min(1, Double(stage.done) / Double(stage.total)) : 0
        let width = 20
        let filled = Int(wholePartOf: share * Double(width))
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
        let percentage = Int(wholePartOf: share * 100)
        let left = share > 0.02 ? ", about \(Int(nearest: (seconds * (1 - share) / share).rounded(.up))) s left" : ""
        return "\(stage.name)  [\(bar)]  \(percentage)%\(left)"
    }
}
