import CostAvoidance
import DelimitedText
import EvaluationReports

/// The `--set` options of a command line: those with one value, and those that make a grid.
struct SetOptions {
    var fixed: [ScenarioChange] = []
    var axes: [GridAxis] = []

    /// Whether an option makes a side of a grid: its value is a range or a list. Whether it is a sound one shows when it is read.
    static func makesGrid(_ text: String) -> Bool {
        guard let option = try? SetOption(text, catalogue: Catalogue([])) else { return false }
        return (try? GridAxis.isOne(option)) ?? true
    }

    /// The options.
    ///
    /// - Throws: `CommandFailure` with status 2 and every mistake of every option, also of those that only an evaluation shows.
    static func read(_ texts: [String], on evaluation: Evaluation) throws(CommandFailure) -> SetOptions {
        let catalogue = evaluation.usedCatalogue
        return try refusing { () throws(EvaluationError) in
            var options = SetOptions()
            var found = Diagnostics()
            for text in texts {
                do throws(EvaluationError) {
                    let option = try SetOption(text, catalogue: catalogue)
                    if try GridAxis.isOne(option) {
                        options.axes.append(try GridAxis(option))
                    } else {
                        options.fixed.append(try option.change())
                    }
                } catch {
                    guard case .refused(let diagnostics) = error else { throw error }
                    found.merge(with: diagnostics)
                }
            }
            guard !found.hasErrors else {
                found.merge(with: options.mistakes(in: evaluation))
                throw .refused(found)
            }
            options.leaveOutKept()
            try options.refuseTwins()
            return options
        }
    }

    /// What is wrong with changes that can be understood and not be made, each by itself.
    private func mistakes(in evaluation: Evaluation) -> Diagnostics {
        var found = Diagnostics()
        for change in fixed {
            do throws(EvaluationError) {
                _ = try Scenario(name: "as set", layers: [[change]]).apply(to: evaluation)
            } catch {
                guard case .refused(let diagnostics) = error else { continue }
                found.merge(with: diagnostics)
            }
        }
        return found
    }

    /// `x1` keeps rows as they are beside a wider change: it gives way to a change of the same rows, and says no more where it stands
    /// twice. So commands that each keep what they do not mean can be put together into one.
    private mutating func leaveOutKept() {
        var kept: [ScenarioChange] = []
        for (place, change) in fixed.enumerated() {
            let others = fixed[..<place].filter { $0.isKept } + fixed.filter { !$0.isKept }
            let givesWay = (others + axes.compactMap(\.changes.first)).contains { $0.name == change.name }
            if !change.isKept || !givesWay { kept.append(change) }
        }
        fixed = kept
    }

    /// One parameter set twice for the same rows is a slip.
    private func refuseTwins() throws(EvaluationError) {
        var seen: Set<String> = []
        let changes = fixed + axes.compactMap(\.changes.first)
        for change in changes where !seen.insert("\(change.parameter.name)[\(change.scope)]").inserted {
            throw .refusal(
                at: change.position, code: "changed-twice",
                message: "\(change.parameter.name) is set twice for the same rows",
                remedy: "Keep one of the two.")
        }
    }

    /// A grid is many evaluations, and some options ask about one.
    func refuseGrid(beside option: String) throws(EvaluationError) {
        guard axes.isEmpty else {
            throw .refusal(
                at: SourcePosition(file: "--set"), code: "grid-and-question",
                message: "a range or a list makes a grid, and \(option) asks about one evaluation",
                remedy: "Give --set one value, or leave \(option) out.")
        }
    }

    /// What is varied cannot stand still as well.
    func refuse(varied name: String, catalogue: Catalogue) throws(EvaluationError) {
        guard axes.count <= 1 else {
            throw .refusal(
                at: SourcePosition(file: "--set"), code: "grid-and-question",
                message: "--until is answered along one range or list at most, and here are \(axes.count)",
                remedy: "Give one --set a range or a list, and the others one value.")
        }
        let changes = fixed + axes.compactMap(\.changes.first)
        guard let varied = try? SetOption("\(name)=x1", catalogue: catalogue).change(),
            let twin = changes.first(where: { $0.name == varied.name })
        else { return }
        throw .refusal(
            at: twin.position, code: "set-and-varied", message: "\(twin.name) is both set and varied",
            remedy: "Keep --set or --vary.")
    }

    /// What is wrong with an option is wrong with the command line.
    static func refusing<Result>(
        _ work: () throws(EvaluationError) -> Result
    ) throws(CommandFailure) -> Result {
        do throws(EvaluationError) { return try work() } catch {
            guard case .refused(let diagnostics) = error else { throw CommandFailure(.refused, error.explanation) }
            let lines = diagnostics.shown().map {
                "\($0.position): \($0.message)" + ($0.remedy.map { "\n    \($0)" } ?? "")
            }
            throw .usage(lines)
        }
    }
}

extension ScenarioChange {
    /// Whether it leaves its rows as they are, whatever they are.
    fileprivate var isKept: Bool { amount == .multiple(.one) }
}
