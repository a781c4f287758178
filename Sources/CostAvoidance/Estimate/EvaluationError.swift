import DelimitedText
import Numerics

/// Why an evaluation could not be read or computed.
public enum EvaluationError: Error {
    /// The inputs were refused; every reason is in the list.
    case refused(Diagnostics)
    /// A file could not be read or written at all.
    case unreadable(path: String, reason: String)
    /// A number does not fit or is divided by zero.
    case arithmetic(ArithmeticError, while: String)
    /// A price year has no index.
    case uprating(UpratingError)
    /// A year has no discount factor.
    case discounting(DiscountError)
    /// Two assumptions cover one line and neither is narrower.
    case assumptionTie(AssumptionTie)
    /// A line names a service without a unit cost.
    case noUnitCost(ServiceID)
    /// An alternative event has no account.
    case emptyAlternative(String)
    /// No distribution of the shape named goes through the low, central and high of an input.
    case distribution(InputName, DistributionError)
    /// Rank correlations between inputs cannot be drawn.
    case correlation(RankCorrelationError)
}

extension EvaluationError {
    /// A refusal for one thing that is wrong.
    ///
    /// - Parameters:
    ///   - position: where it was written: a cell, a key, or an option of the command line.
    ///   - code: its name on the page of errors.
    ///   - message: what is wrong.
    ///   - remedy: what to do.
    package static func refusal(
        at position: SourcePosition, code: String, message: String, remedy: String? = nil
    ) -> EvaluationError {
        .refused(Diagnostics([Diagnostic(at: position, code: code, message: message, remedy: remedy)]))
    }

    /// What stands in the way of a file that was named by its path.
    package static func file(_ failure: SourceFileFailure, at path: String) -> EvaluationError {
        let diagnostic = failure.diagnostic
        guard !failure.isUnreadable else { return .unreadable(path: path, reason: diagnostic.message) }
        return .refused(
            Diagnostics([diagnostic.moved(to: SourcePosition(file: path, line: diagnostic.position.line))]))
    }

    /// The same, with a folder before the name of every file, where two folders are read. Of a workbook the name is all of its path.
    package func naming(folder: String) -> EvaluationError {
        guard case .refused(let diagnostics) = self else { return self }
        return .refused(
            diagnostics.mapped { diagnostic in
                let place = diagnostic.position
                let isOwnName = place.file == folder || folder.hasSuffix("/\(place.file)")
                return diagnostic.moved(
                    to: SourcePosition(
                        file: isOwnName ? folder : "\(folder)/\(place.file)", sheet: place.sheet, line: place.line,
                        column: place.column))
            })
    }

    /// Does arithmetic, and says of a number that does not fit what it was done for.
    ///
    /// - Throws: `arithmetic` with the work.
    package static func naming<Value>(
        _ work: String, _ arithmetic: () throws(ArithmeticError) -> Value
    ) throws(EvaluationError) -> Value {
        do throws(ArithmeticError) { return try arithmetic() } catch { throw .arithmetic(error, while: work) }
    }

    /// What went wrong, for a reader who has to mend it.
    public var explanation: String {
        switch self {
        case .refused(let diagnostics):
            "the inputs have \(diagnostics.errorCount) error\(diagnostics.errorCount == 1 ? "" : "s")"
        case .unreadable(let path, let reason): "\(path): \(reason)"
        case .arithmetic(.overflow, let work):
            "a number became too large while \(work); check quantities and their units"
        case .arithmetic(.divisionByZero, let work): "something was divided by zero while \(work)"
        case .uprating(let problem): problem.explanation + "; " + problem.remedy
        case .discounting(let problem): problem.explanation
        case .assumptionTie(let tie):
            "two assumptions for \(tie.parameter.rawValue) cover the same rows and neither is narrower"
        case .noUnitCost(let service): "service \(service) has no unit cost"
        case .distribution(let name, let problem): "\(name): \(problem.explanation)"
        case .correlation(let problem): problem.explanation
        case .emptyAlternative: "an event with alternative accounts has no account"
        }
    }
}
