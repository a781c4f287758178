import DelimitedText
import Numerics

/// A folder with the files of one evaluation.
public struct EvaluationFolder: Sendable {
    /// Path of the folder.
    public let path: String
    private let progress: WorkProgress?

    /// A folder by its path.
    ///
    /// - Parameters:
    ///   - path: the folder.
    ///   - progress: told how far reading has come.
    public init(path: String, progress: WorkProgress? = nil) {
        self.path = path
        self.progress = progress
    }

    /// Every file an evaluation may have, in the order in which errors are listed.
    public static let fileNames = [
        "evaluation.json", "unit-costs.csv", "deflators.csv", "outcomes.csv", "service-use.csv", "costs.csv",
        "assumptions.csv", "scenarios.csv", "wellbeing.csv", "published.csv", "quality.csv",
    ]

    /// What the caller means to do with the evaluation, which decides what it must hold.
    public enum Purpose: Sendable, Hashable {
        /// To compute it: outcomes or service use are needed.
        case evaluating
        /// To compare published figures: a folder with nothing but a published figure is enough.
        case reproducing
    }

    /// Reads and checks every file against every other.
    ///
    /// - Returns: the checked evaluation.
    /// - Throws: `EvaluationError.refused` with every error of every file, or `.unreadable` where the folder is not there.
    public func read(for purpose: Purpose = .evaluating) throws(EvaluationError) -> Evaluation {
        var reading = FolderReading(path: path, purpose: purpose, progress: progress)
        return try reading.evaluation()
    }
}
