import CostAvoidance
import Numerics
import TestSupport
import Testing

@testable import EvaluationReports

@Suite("Costs that several bodies bear, explained")
struct SharedBearerExplanationTests {
    private static func figures(_ files: [String: String] = RichEvaluation.ofSeveralBearers) throws -> FigureExplainer {
        var files = files
        files["evaluation.json"] = files["evaluation.json"]?.replacing(#""threshold": 2"#, with: #""threshold": 0"#)
        let folder = try TemporaryFolder(files)
        return try FigureExplainer(try Findings(of: EvaluationFolder(path: folder.path).read()))
    }

    private static let bearers = "NHS 33.3%; DWP 33.3%; Local authority 33.4%"

    private static func all(_ step: Step) -> [Step] { [step] + step.parts.flatMap(all) }

    @Test("The part of a bearer has a step with its share, and what the file says of all of them")
    func shareStep() throws {
        let figure = FigureID(.row(.net, FigureID.Row(.bearer, "DWP")))
        guard case .known(let step) = try Self.figures().explain(figure) else {
            Issue.record("not explained")
            return
        }
        let shares = Self.all(step).filter { $0.label == "Share borne by DWP" }
        #expect(!shares.isEmpty)
        for share in shares {
            #expect(share.value == .number(ExactDecimal(significand: 333, places: 3)))
            #expect(share.notes.first == "The cost is borne by NHS 33.3%; DWP 33.3%; Local authority 33.4%.")
        }
    }

    @Test("Units of a service are explained once, whoever bears what they cost")
    func units() throws {
        func explained(_ figures: FigureExplainer) throws -> Explanation {
            try figures.explain(FigureID(.row(.quantity, FigureID.Row(.service, "bed"))))
        }
        let (one, several) = (try explained(Self.figures(RichEvaluation.files)), try explained(Self.figures()))
        #expect(!"\(one)".isEmpty && "\(several)".replacing(Self.bearers, with: "NHS") == "\(one)")
    }
}
