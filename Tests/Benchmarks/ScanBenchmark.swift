import DelimitedText
import Foundation

/// How fast a CSV file is taken in, checked and scanned.
enum ScanBenchmark {
    /// A table to be scanned.
    private struct Table {
        let name: String
        let row: @Sendable (Int) -> String
    }

    private static let tables = [
        Table(name: "plain, as outcomes.csv") { row in
            "C\(row % 90_000),North,2012-\(10 + row % 3),ae-attendance,,\(row % 9).5,,,0.35,,before-after,,\n"
        },
        Table(name: "short cells") { row in "\(row % 10),\(row % 7),,1,,2,,3,,4,,5,\n" },
        Table(name: "quoted notes") { row in
            "C\(row),North,2012-10,ae-attendance,,1,,,1,,panel,,\"said \"\"no\"\", then\nyes, \(row)\"\n"
        },
    ]

    private static let megabytes = 256

    /// Prints megabytes a second for each table and step.
    static func run() throws {
        for table in tables {
            var text = "a,b,c,d,e,f,g,h,i,j,k,l,m\n"
            var row = 0
            while text.utf8.count < megabytes << 20 {
                text += table.row(row)
                row += 1
            }
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("scan-benchmark-\(getpid())")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            try Data(text.utf8).write(to: folder.appendingPathComponent("t.csv"))
            let size = text.utf8.count
            text = ""
            print("\(table.name): \(row) records, \(size >> 20) MiB")
            measure("read and check", size) { _ = try? SourceFile.load(name: "t.csv", in: folder.path) }
            let reader = CSVReader(try SourceFile.load(name: "t.csv", in: folder.path))
            measure("scan", size) {
                let outcome = reader.reduce({ 0 }) {
                    $0 += $1.count
                } merge: {
                    $0 += $1
                }
                precondition(outcome.value == row * 13 && outcome.diagnostics.isEmpty)
            }
            measure("scan, every cell's bytes touched", size) {
                let outcome = reader.reduce({ 0 }) { sum, record in
                    for index in 0..<record.count { sum += record[index].withBytes { $0.count } }
                } merge: {
                    $0 += $1
                }
                precondition(outcome.value > 0)
            }
        }
    }

    /// Best of five runs, by the clock on the wall and by the processors' time, which a busy machine disturbs less.
    private static func measure(_ name: String, _ bytes: Int, _ body: () -> Void) {
        var best = Duration.seconds(1_000_000)
        var leastTicks = Int.max
        for _ in 0..<5 {
            let before = clock()
            best = min(best, ContinuousClock().measure(body))
            leastTicks = min(leastTicks, Int(clock() - before))
        }
        let seconds = Double(best.components.seconds) + Double(best.components.attoseconds) / 1e18
        let processorSeconds = Double(leastTicks) / Double(CLOCKS_PER_SEC)
        let speed = Int(Double(bytes) / seconds / 1e6)
        let perCore = Int(Double(bytes) / processorSeconds / 1e6)
        print("    \(name): \(speed) MB/s, \(perCore) MB/s for each core")
    }
}
