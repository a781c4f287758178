import DelimitedText
import Foundation
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
    private let began = Date()

    private init(terminal: Terminal, progress: WorkProgress) {
        self.terminal = terminal
        self.progress = progress
    }

    /// Does some work while its progress is shown.
    static func showing<Result, Failure: Error>(
        on terminal: Terminal, _ work: (WorkProgress) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let progress = WorkProgress()
        guard terminal.audience == .person else { return try work(progress) }
        let bar = ProgressBar(terminal: terminal, progress: progress)
        bar.start()
        defer { bar.stop() }
        return try work(progress)
    }

    private func start() {
        Thread.detachNewThread { [self] in
            Thread.sleep(forTimeInterval: Self.patience)
            while draw() { Thread.sleep(forTimeInterval: Self.interval) }
        }
    }

    /// Draws the line anew, unless the work is over: under the lock, so that nothing is drawn after it was cleared away.
    private func draw() -> Bool {
        isOver.withLock { isOver in
            guard !isOver else { return false }
            if let stage = progress.current {
                terminal.draw("\r" + Self.line(stage, seconds: Date().timeIntervalSince(began)) + "\u{1B}[K")
            }
            return true
        }
    }

    private func stop() {
        isOver.withLock { $0 = true }
        if Date().timeIntervalSince(began) >= Self.patience { terminal.draw("\r\u{1B}[K") }
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
