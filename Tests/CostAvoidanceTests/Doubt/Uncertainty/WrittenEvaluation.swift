import CostAvoidance
import Foundation
import TestSupport

/// An evaluation written file by file in a test and read back the way a user's folder is.
enum WrittenEvaluation {
    static func read(_ files: [String: String]) throws -> Evaluation {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("uncertainty-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return try EvaluationFolder(path: folder.path).read()
    }

    /// A folder below `fixtures/`.
    static func fixture(_ name: String) throws -> Evaluation {
        try EvaluationFolder(path: Repository.fixture(name)).read()
    }

    /// Everything that makes the method less than simple: rises in use, alternative accounts, several starting years, an
    /// effect that drops off over five years, prices of several years, narrow and wide scopes, a cost in two rows.
    static func knotty() throws -> Evaluation {
        try read([
            "evaluation.json": """
            {"title": "Knotty", "priceYear": "2020-21", "horizonYears": 5, "groupBy": ["place"],
             "period": {"start": "2020-04", "months": 30}}
            """,
            "unit-costs.csv": """
            service,label,unit,low,central,high,distribution,price_year,bearer,benefit_type,source
            bed,Bed,week,700,800,1000,gamma,2018-19,NHS,fiscal,made up
            visit,Visit,visit,20,25,31,,2016-17,Local authority,fiscal,made up
            call,Call,call,,9.99,,,2020-21,Police,fiscal,made up
            joy,Joy,year,1,2,3,,2020-21,Society,social,made up
            """,
            "outcomes.csv": """
            case_id,place,start,service,quantity_low,quantity,quantity_high,likelihood_low,likelihood,likelihood_high,basis,alternative
            A1,North,2020-05,bed,3,5,6,0.4,0.5,0.7,panel,
            A1,North,2021-06,visit,-12,-10,-7,,1,,practitioner,
            A2,South,2020-04,visit,1,2,4,,0.8,,self-report,
            A2,South,2022-01,bed,1,1,2,,0.9,,panel,
            A3,North,2020-04,call,,7,,,1,,,
            A3,North,2020-04,joy,,7,,,1,,,
            A4,South,2021-04,visit,-1,2,3,0.3,0.5,0.6,panel,
            A5,North,2020-04,bed,2,3,4,,0.6,,panel,move
            A5,North,2020-04,visit,20,30,40,,0.6,,panel,move
            A5,North,2020-04,call,100,200,300,,0.9,,panel,move
            """,
            "assumptions.csv": """
            parameter,scope,low,central,high,distribution,source
            deadweight,,0.3,0.2,0.1,pert,made up
            deadweight,service:bed,0.5,0.4,0.35,,made up
            attribution,bearer:Local authority,0.6,0.8,0.9,beta,made up
            displacement,,,0.05,,,made up
            drop_off,,0.5,0.3,0.25,uniform,made up
            optimism_bias,basis:self-report,0.4,0.2,0.1,,made up
            """,
            "costs.csv": """
            item,start,months,amount_low,amount,amount_high,price_year
            Post,2020-04,12,1000,1200,1500,2019-20
            Post,2021-04,18,1500,1500,2000,2020-21
            Room,2020-04,30,,300,,2020-21
            """,
        ])
    }
}
