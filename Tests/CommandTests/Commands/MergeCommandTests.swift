import Foundation
import TestSupport
import Testing

@testable import avoided

/// Parts of the rows add up to the report of the whole.
struct MergeCommandTests {
    /// Rows with everything that a row may have, some of it wrong.
    private static let settings = """
        { "title": "T", "priceYear": "2020-21", "period": { "start": "2020-04", "months": 12 }, "groupBy": ["area"],
          "disclosure": { "threshold": 0 }, "simulation": { "draws": 200 } }
        """
    private static let prices = """
        service,label,unit,central,price_year,bearer,source
        visit,Visit,visit,100,2020-21,NHS,made up
        stay,Stay,night,300,2020-21,Council,made up
        """
    private static let header =
        "case_id,area,start,service,quantity_low,quantity,quantity_high,likelihood,basis,alternative,range,note"
    private static let sound = (1...60).map { row in
        let tag = row % 9 < 2 ? "event" : ""
        let quantity = row % 4 == 0 ? "1,2,4" : ",\(row % 5 + 1).25,"
        return
            "C\(row / 3 + 100),\(row / 3 % 3 == 0 ? "North" : "\"South, East\""),2020-\(row % 6 + 4 < 10 ? "0" : "")\(row % 6 + 4),"
            + "\(row % 2 == 0 ? "visit" : "stay"),\(quantity),0.\(row % 9 + 1),panel,\(tag),"
            + "\(row % 4 == 0 ? "90%" : ""),\(row % 11 == 0 ? "\"two\nlines\"" : "")"
    }

    private static func folder(_ rows: [String], header: String = Self.header) throws -> TemporaryFolder {
        try TemporaryFolder([
            "evaluation.json": settings, "unit-costs.csv": prices,
            "outcomes.csv": ([header] + rows).joined(separator: "\n") + "\n",
        ])
    }

    /// Makes so many parts.
    private static func parts(_ folder: String, _ count: Int, in place: TemporaryFolder) -> [String] {
        (1...count).map { number in
            let path = "\(place.path)/\(number).part"
            let run = CommandRun("partial", folder, "--part", "\(number)/\(count)", "--output", path)
            #expect(run.status == .done, "\(run.errors)")
            return path
        }
    }

    @Test("A part is written over itself, as where it is read again, and over no other, nor over what is merged")
    func replaced() throws {
        let (folder, place) = (try Self.folder(Self.sound), try TemporaryFolder())
        let parts = Self.parts(folder.path, 2, in: place)
        let again = CommandRun("partial", folder.path, "--part", "1/2", "--output", parts[0])
        #expect(again.status == .done, "\(again.errors)")
        for words in [
            ["partial", folder.path, "--part", "2/2", "--output", parts[0]],
            ["merge", folder.path] + parts + ["--into", parts[0]],
        ] {
            let other = CommandRun(words)
            #expect(
                other.status == .files && other.errors.contains("is already there and holds part 1 of 2"),
                "\(other.errors)")
        }
        try Self.isTheWhole(folder.path, parts)
    }

    private static func isTheWhole(
        _ folder: String, _ parts: [String], ending status: avoided.ExitStatus? = .done
    ) throws {
        let place = try TemporaryFolder()
        let whole = CommandRun("evaluate", folder, "--output", "\(place.path)/whole")
        let merged = CommandRun(["merge", folder] + parts + ["--output", "\(place.path)/merged"])
        #expect(merged.status == whole.status)
        #expect(merged.output == whole.output)
        #expect(merged.errors == whole.errors.replacingOccurrences(of: "/whole", with: "/merged"))
        if let status { #expect(whole.status == status, "\(whole.errors)") }
        #expect(!whole.errors.isEmpty)
        guard whole.status == .done else { return }
        #expect(
            try TemporaryFolder.texts(under: "\(place.path)/merged")
                == TemporaryFolder.texts(under: "\(place.path)/whole"))
    }

    @Test(arguments: [1, 2, 5, 40]) func partsAddUpToTheReport(count: Int) throws {
        for fixture in ["derby", "council-early-help", "studies/keyring-walsall"] {
            let folder = Repository.fixture(fixture)
            let place = try TemporaryFolder()
            try Self.isTheWhole(folder, Self.parts(folder, count, in: place).reversed())
        }
    }

    @Test(arguments: [1, 3, 20]) func everythingARowMayHaveIsKept(count: Int) throws {
        let folder = try Self.folder(Self.sound)
        let place = try TemporaryFolder()
        try Self.isTheWhole(folder.path, Self.parts(folder.path, count, in: place))
    }

    /// A fault of every kind that depends on one row, on many, or on how a row is cut.
    private static let faults = [
        ["C1,North,2020-05,vist,,1,,0.5,panel,,,"],
        ["C1,North,2020-05,visit,,1,,1.7,panel,,,", "C1,North,2020-05,visit,,-,,,panel,,,"],
        ["C1,North,2020-05,visit,,1"],
        [header],
        ["Total,North,2020-05,visit,,1,,,panel,,,"],
        ["450 557 7104,North,2020-05,visit,,1,,,panel,,,"],
        ["c100,North,2020-05,visit,,1,,,panel,,,"],
        ["C1,north,2020-05,visit,,1,,,panel,,,"],
        (1...40).map { "C\($0),North,2019-0\($0 % 9 + 1),visit,,1,,,panel,,," },
        (1...150).map { "C\($0),North,2020-05,visit,3,2,1,,panel,,," },
        ["C1,North,2020-05,visit,,1,2,,panel,,min-max,"],
        ["Source: the case system,,,,,,,,,,,"],
        ["C1,North,2020-05,visit,,99999,,,panel,,,"],
        [",,2020-05,visit,,\(String(repeating: "9", count: 24)),,,panel,,,"],
    ]

    @Test(arguments: faults, [1, 2, 5]) func errorsAreThoseOfTheWhole(rows: [String], count: Int) throws {
        var all = Self.sound
        for (index, row) in rows.enumerated() { all.insert(row, at: (index * 17 + 5) % all.count) }
        let folder = try Self.folder(all)
        let place = try TemporaryFolder()
        try Self.isTheWhole(folder.path, Self.parts(folder.path, count, in: place), ending: nil)
    }

    @Test func wordsOfOnesOwnAndTheExampleAreKept() throws {
        let example = try TemporaryFolder()
        #expect(CommandRun("new", "\(example.path)/e").status == .done)
        let outcomes = try example.text("e/outcomes.csv")
        try example.write(outcomes.replacingOccurrences(of: "ae-attendance", with: "A and E"), to: "e/outcomes.csv")
        try example.write(
            "column,written,means\nservice,A and E,ae-attendance\nservice,Nobody's,walk-in-centre-visit\n",
            to: "e/names.csv")
        let place = try TemporaryFolder()
        try Self.isTheWhole("\(example.path)/e", Self.parts("\(example.path)/e", 3, in: place))
    }

    @Test func partsOfPartsAddUp() throws {
        let folder = try Self.folder(Self.sound)
        let place = try TemporaryFolder()
        let parts = Self.parts(folder.path, 4, in: place)
        for (pair, name) in [([parts[3], parts[0]], "a"), ([parts[1], parts[2]], "b")] {
            let run = CommandRun(["merge", folder.path] + pair + ["--into", "\(place.path)/\(name).part"])
            #expect(run.status == .done, "\(run.errors)")
        }
        try Self.isTheWhole(folder.path, ["\(place.path)/b.part", "\(place.path)/a.part"])
    }

    @Test func withoutTheFileThePartsAreNamed() throws {
        let folder = try Self.folder(Self.sound)
        let place = try TemporaryFolder()
        let parts = Self.parts(folder.path, 2, in: place)
        try FileManager.default.removeItem(atPath: "\(folder.path)/outcomes.csv")
        let run = CommandRun(["merge", folder.path] + parts + ["--output", "\(place.path)/r"])
        #expect(run.status == .done, "\(run.errors)")
        let provenance = try place.text("r/provenance.json")
        #expect(provenance.contains("\"outcomes.csv, part 1 of 2\""))
        #expect(provenance.contains("\"outcomes.csv, part 2 of 2\""))
    }

    // MARK: What does not belong together

    private static func refused(_ words: [String], _ code: avoided.ExitStatus = .refused, saying: String) {
        let run = CommandRun(words)
        #expect(run.status == code)
        #expect(run.errors.contains(saying), "\(run.errors)")
    }

    @Test func partsThatAreMissingOrTwiceAreToldOf() throws {
        let folder = try Self.folder(Self.sound)
        let place = try TemporaryFolder()
        let parts = Self.parts(folder.path, 3, in: place)
        let start = ["merge", folder.path]
        Self.refused(start + [parts[0], parts[2]], saying: "part 2 of 3 is missing")
        Self.refused(start + [parts[1]], saying: "2 of 3 parts are missing, the first of them part 1")
        Self.refused(start + parts + [parts[1]], saying: "part 2 of 3 is given twice")
        let other = "\(place.path)/other.part"
        #expect(CommandRun("partial", folder.path, "--part", "3/4", "--output", other).status == .done)
        Self.refused(start + [parts[0], parts[1], other], saying: "is part 3 of 4")
    }

    @Test func partsOfOtherRowsOrSettingsAreToldOf() throws {
        let folder = try Self.folder(Self.sound)
        let place = try TemporaryFolder()
        let parts = Self.parts(folder.path, 2, in: place)
        let words = ["merge", folder.path] + parts
        let outcomes = try folder.text("outcomes.csv")
        try folder.write(outcomes.replacingOccurrences(of: "C101,", with: "C102,"), to: "outcomes.csv")
        Self.refused(words, saying: "part 1 was made of other rows than those that outcomes.csv has there")
        try folder.write(outcomes + "C1,North,2020-05,visit,,1,,,panel,,,\n", to: "outcomes.csv")
        Self.refused(words, saying: "the file has 61 rows, and the parts 60")
        try folder.write(outcomes, to: "outcomes.csv")
        try folder.write(Self.prices.replacingOccurrences(of: "300", with: "310"), to: "unit-costs.csv")
        Self.refused(words, saying: "its rows were read by another unit-costs.csv")
        // What is done with the rows later may change.
        try folder.write(Self.prices, to: "unit-costs.csv")
        try folder.write(
            "parameter,scope,low,central,high,source\ndeadweight,,0.3,0.2,0.1,made up\n", to: "assumptions.csv")
        try Self.isTheWhole(folder.path, parts)
    }

    @Test func rowsThatAreInTwoPartsAreToldOf() throws {
        let folder = try Self.folder(Self.sound)
        let place = try TemporaryFolder()
        let parts = Self.parts(folder.path, 2, in: place)
        let lines = try folder.text("outcomes.csv").split(separator: "\n")
        try place.write("row,\(lines[0])\n2,\(lines[1])\n", to: "rows.csv")
        for part in 1...2 {
            let run = try BuiltCommand.shell(
                "\"$0\" partial \"$1\" --stdin --part \(part)/2 --output twice-\(part) < rows.csv", folder.path,
                in: place.path)
            guard run != nil else { return }
        }
        // Where the file is not at hand nothing else would tell.
        try FileManager.default.removeItem(atPath: "\(folder.path)/outcomes.csv")
        Self.refused(
            ["merge", folder.path, "\(place.path)/twice-1", "\(place.path)/twice-2"],
            saying: "line 2 of outcomes.csv is in part 2, and in another part before it")
        Self.refused(
            ["merge", folder.path, parts[0], "\(place.path)/twice-2"],
            saying: "line 2 of outcomes.csv is in part 2, and in another part before it")
    }

    @Test func partsOfTwoStatesOfAFileAreToldOf() throws {
        let folder = try Self.folder(Self.sound)
        let place = try TemporaryFolder()
        let first = Self.parts(folder.path, 2, in: place)[0]
        let outcomes = try folder.text("outcomes.csv")
        try folder.write(outcomes + "C1,North,2020-05,visit,,1,,,panel,,,\n", to: "outcomes.csv")
        let second = "\(place.path)/later.part"
        #expect(CommandRun("partial", folder.path, "--part", "2/2", "--output", second).status == .done)
        let words = ["merge", folder.path, first, second]
        Self.refused(words, saying: "part 2 was cut out of another outcomes.csv than part 1")
        Self.refused(words + ["--into", "\(place.path)/x.part"], saying: "was cut out of another outcomes.csv")
        Self.refused(
            ["merge", folder.path, first, first, "--into", "\(place.path)/x.part"], saying: "is given twice")
        Self.refused(
            ["merge", folder.path, first, "--into", "\(place.path)/x.part", "--html"], .usage,
            saying: "--into writes parts and no report, to which --html belongs")
    }

    @Test func foldersThatAreNotThereOrHaveNoRowsAreToldOf() throws {
        let folder = try Self.folder(Self.sound)
        let place = try TemporaryFolder()
        let part = Self.parts(folder.path, 1, in: place)[0]
        let nowhere = "\(place.path)/nowhere"
        Self.refused(["merge", nowhere, part], .files, saying: "the folder is not there")
        Self.refused(["partial", nowhere, "--part", "1/1"], .files, saying: "the folder is not there")
        try folder.write("{", to: "evaluation.json")
        let told = CommandRun("evaluate", folder.path).errors
        #expect(CommandRun("merge", folder.path, part).errors == told)
        try folder.write(Self.settings, to: "evaluation.json")
        try FileManager.default.moveItem(
            atPath: "\(folder.path)/outcomes.csv", toPath: "\(folder.path)/Outcomes.csv")
        Self.refused(["merge", folder.path, part], saying: "did you mean \"outcomes.csv\"?")
        Self.refused(["partial", folder.path, "--part", "1/1"], saying: "did you mean \"outcomes.csv\"?")
        Self.refused(
            ["partial", Repository.fixture("voices-women"), "--part", "1/1"],
            saying: "Evaluate the folder with `avoided evaluate`")
    }

    @Test func linksAndPipesAreNotWaitedFor() throws {
        let folder = try Self.folder(Self.sound)
        let place = try TemporaryFolder()
        let part = Self.parts(folder.path, 1, in: place)[0]
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: part)
        try Self.isTheWhole(folder.path, ["\(folder.path)/link"])
        let pipe = "\(place.path)/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        Self.refused(["partial", folder.path, "--part", "1/1", "--output", pipe], .files, saying: "is already there")
        Self.refused(["merge", folder.path, pipe], .files, saying: "device, pipe or socket")
    }

    @Test func damagedFilesAreToldOf() throws {
        let folder = try Self.folder(Self.sound)
        let place = try TemporaryFolder()
        let part = Self.parts(folder.path, 1, in: place)[0]
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: part)))
        for place in [20, bytes.count / 2, bytes.count - 1] {
            var damaged = bytes
            damaged[place] ^= 1
            try Data(damaged).write(to: URL(fileURLWithPath: part))
            Self.refused(["merge", folder.path, part], saying: "the file ")
        }
        try Data(bytes.dropLast(40)).write(to: URL(fileURLWithPath: part))
        Self.refused(["merge", folder.path, part], saying: "the file ends too early")
        try Data("something else".utf8).write(to: URL(fileURLWithPath: part))
        Self.refused(["merge", folder.path, part], saying: "is no part of an evaluation")
        let other = "\(place.path)/other"
        try Data("another".utf8).write(to: URL(fileURLWithPath: other))
        Self.refused(["merge", folder.path, part, other], saying: "2 errors; nothing was written")
        Self.refused(
            ["partial", folder.path, "--part", "1/1", "--output", part], .files, saying: "is already there")
        Self.refused(["merge", folder.path, "\(place)/none.part"], .files, saying: "none.part")
    }

    @Test func whatIsWrongWithTheHeaderOrTheSettingsIsToldAtOnce() throws {
        let place = try TemporaryFolder()
        func part(_ folder: TemporaryFolder) -> [String] {
            ["partial", folder.path, "--part", "1/2", "--output", "\(place.path)/x.part"]
        }
        let folder = try Self.folder(
            Self.sound, header: Self.header.replacingOccurrences(of: "service", with: "servce"))
        Self.refused(part(folder), saying: "outcomes.csv:1:4: error: ")
        let other = try Self.folder(Self.sound)
        try other.write(Self.settings.replacingOccurrences(of: "2020-21", with: "2020-22"), to: "evaluation.json")
        Self.refused(part(other), saying: "evaluation.json:1:")
        let quotes = try Self.folder(Self.sound + ["C1,\"North,2020-05,visit,,1,,,panel,,,"])
        Self.refused(
            ["partial", quotes.path, "--part", "2/2", "--output", "\(place.path)/x.part"], saying: "outcomes.csv:")
        #expect(!FileManager.default.fileExists(atPath: "\(place.path)/x.part"))
        for wrong in ["0/2", "3/2", "1", "a/b", "1/2/3"] {
            Self.refused(
                ["partial", other.path, "--part", wrong], .usage,
                saying: "--part takes a number and how many parts there are")
        }
    }

    // MARK: Rows from a pipe, and threads

    @Test func rowsFromAPipeAddUpToTheReport() throws {
        let folder = try Self.folder(Self.sound.map { $0.replacingOccurrences(of: "\"two\nlines\"", with: "two") })
        let place = try TemporaryFolder()
        // Every row under its number, the even ones in one part and the odd ones in the other, last rows first.
        let lines = try folder.text("outcomes.csv").split(separator: "\n")
        for part in 1...2 {
            let rows = lines.enumerated().dropFirst().filter { $0.offset % 2 == part % 2 }.reversed()
            let text = "row,\(lines[0])\n" + rows.map { "\($0.offset + 1),\($0.element)\n" }.joined()
            try place.write(text, to: "\(part).csv")
            let run = try BuiltCommand.shell(
                "\"$0\" partial \"$1\" --stdin --part \(part)/2 --output \(part).part --threads 1 < \(part).csv",
                folder.path, in: place.path)
            guard let run else { return }
            #expect(run.status == 0, "\(run.errors)")
        }
        try Self.isTheWhole(folder.path, ["\(place.path)/1.part", "\(place.path)/2.part"])
    }

    @Test func threadsChangeNothing() throws {
        let place = try TemporaryFolder()
        let derby = Repository.fixture("derby")
        for threads in [1, 2, 5] {
            let run = try BuiltCommand.shell(
                "\"$0\" evaluate \"$1\" --threads \(threads) --output r\(threads)", derby, in: place.path)
            guard let run else { return }
            #expect(run.status == 0, "\(run.errors)")
        }
        let one = try TemporaryFolder.texts(under: "\(place.path)/r1")
        #expect(!one.isEmpty)
        #expect(try TemporaryFolder.texts(under: "\(place.path)/r2") == one)
        #expect(try TemporaryFolder.texts(under: "\(place.path)/r5") == one)
        Self.refused(["evaluate", derby, "--threads", "0"], .usage, saying: "--threads takes a whole number from 1")
    }
}
