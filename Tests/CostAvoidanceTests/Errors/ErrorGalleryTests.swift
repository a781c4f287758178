import DelimitedText
import Foundation
import TestSupport
import Testing

@Suite("Every error has a name, a file that provokes it and a place on the page")
struct ErrorGalleryTests {
    @Test("A folder with one mistake gets one message, of that name and at that place", arguments: ErrorGallery.cases)
    func exactly(_ example: ErrorCase) throws {
        let found = try example.diagnostics()
        #expect(
            found.map { "\($0.code) at \($0.position)" } == [example.testDescription],
            "\(found.map(\.rendered).joined(separator: "\n"))")
    }

    @Test("Every message says what to do: in a second line, or by asking what was meant", arguments: ErrorGallery.cases)
    func remedy(_ example: ErrorCase) throws {
        for diagnostic in try example.diagnostics() {
            let says = ["; did you mean ", "; write ", "; round ", "; expected ", "; remove ", "; check ", ", as in "]
            #expect(
                diagnostic.remedy != nil || says.contains { diagnostic.message.contains($0) }, "\(diagnostic.rendered)")
        }
    }

    @Test("What is wrong with a row has its line and its column", arguments: ErrorGallery.cases)
    func column(_ example: ErrorCase) throws {
        // Of these the whole line or the whole table is wrong.
        let whole: Set<String> = [
            "no-rows", "no-header", "lines-above-header", "missing-column", "wrong-delimiter", "wrong-cell-count",
            "repeated-header", "not-utf-8", "not-text", "shifted-row", "header-on-two-lines",
        ]
        for diagnostic in try example.diagnostics() where !whole.contains(diagnostic.code) {
            let place = diagnostic.position
            #expect(place.line == 0 || place.column > 0, "\(diagnostic.rendered)")
        }
    }

    @Test("Every name in the sources is in the gallery, or is known not to come from reading a folder")
    func complete() throws {
        let named = try ErrorNames.inSources()
        let provoked = Set(ErrorGallery.cases.map(\.code))
        #expect(named.count > 100)
        #expect(named.subtracting(provoked).subtracting(ErrorNames.elsewhere.keys).sorted() == [])
        #expect(provoked.subtracting(named).sorted() == [], "a case for a name that no source has")
        #expect(provoked.intersection(ErrorNames.elsewhere.keys).sorted() == [], "excused and provoked")
        #expect(Set(ErrorNames.elsewhere.keys).subtracting(named).sorted() == [], "excused and gone")
    }

    @Test(
        "The page of errors is what the cases give; UPDATE_ERROR_PAGE=1 swift test --filter ErrorGalleryTests writes it"
    )
    func page() throws {
        let path = "\(Repository.path)/\(ErrorPage.path)"
        let made = try ErrorPage.markdown()
        if ProcessInfo.processInfo.environment["UPDATE_ERROR_PAGE"] == "1" {
            try Data(made.utf8).write(to: URL(fileURLWithPath: path))
        }
        let written = try? String(contentsOfFile: path, encoding: .utf8)
        let differs = zip((written ?? "").split(separator: "\n"), made.split(separator: "\n")).first { $0 != $1 }
        #expect(
            written == made,
            """
            \(ErrorPage.path) is not what the cases give, first at "\(differs?.0 ?? "its end")", now "\(differs?.1 ?? "")". \
            Read the new wording, then write the page with UPDATE_ERROR_PAGE=1 swift test --filter ErrorGalleryTests
            """)
    }
}
