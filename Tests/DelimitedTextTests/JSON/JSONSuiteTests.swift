import DelimitedText
import Testing

/// Cases in the manner of nst/JSONTestSuite ("Parsing JSON is a Minefield", N. Seriot, 2016), named as there. The whole
/// suite was run once against this reader: every file named `n_` is refused and every file named `y_` accepted, but for
/// the two with duplicate keys, which RFC 8259 allows and an evaluation does not.
@Suite("JSON as RFC 8259 has it") struct JSONSuiteTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        var testDescription: String { name }
        init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
    }

    static let accepted = [
        Case("array with spaces", "[[]   ]"), Case("array heterogeneous", "[null, 1, \"1\", {}]"),
        Case("array with 1 and newline", "[1\n]"), Case("array with leading space", " [1]"),
        Case("array with several null", "[1,null,null,null,2]"), Case("array with trailing space", "[2] "),
        Case("number", "[123e65]"), Case("number 0e+1", "[0e+1]"), Case("number minus zero", "[-0]"),
        Case("number real capital e neg exp", "[1E-2]"), Case("number real fraction exponent", "[123.456e78]"),
        Case("number too big for any type", "[123123123123123123123123123123]"), Case("number huge exp", "[0.4e006]"),
        Case("object", "{\"asd\":\"sdf\", \"dfg\":\"fgh\"}"), Case("object empty", "{}"),
        Case("object empty key", "{\"\":0}"), Case("object escaped null in key", "{\"foo\\u0000bar\": 42}"),
        Case("object with newlines", "{\r\n\"a\": \"b\"\r\n}"), Case("string space", "\" \""),
        Case("string allowed escapes", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]"),
        Case("string comments", "[\"a/*b*/c/*d//e\"]"),
        Case("string accepted surrogate pairs", "[\"\\ud83d\\ude39\\uD801\\udc37\"]"),
        Case("string last surrogates 1 and 2", "[\"\\uDBFF\\uDFFF\"]"),
        Case("string noncharacter", "[\"\\uFFFF\u{FFFF}\u{10FFFF}\"]"),
        Case("string u+2028 line sep", "[\"\u{2028}\u{2029}\"]"), Case("string with del", "[\"a\u{7F}a\"]"),
        Case("string utf8", "[\"€𝄞\"]"), Case("lonely false", "false"), Case("lonely int", "42"),
        Case("lonely negative real", "-0.1"), Case("lonely null", "null"), Case("lonely string", "\"asd\""),
        Case("UTF-8 BOM", "\u{FEFF}{}"), Case("trailing newline", "[\"a\"]\n"),
        Case("nested as deep as allowed", String(repeating: "[", count: 100) + String(repeating: "]", count: 100)),
    ]

    @Test("Good JSON is read without a word", arguments: accepted)
    func accepts(good: Case) {
        let outcome = LocatedJSON.read(SourceFile(name: "e.json", text: good.text))
        #expect(rendered(outcome.diagnostics) == [])
        #expect(outcome.value != nil)
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let faults: [String]
        var testDescription: String { name }
        init(_ name: String, _ text: String, _ faults: String...) {
            (self.name, self.text, self.faults) = (name, text, faults)
        }
    }

    static let refusedStructure = [
        Refusal("array 1 true without comma", "[1 true]", "1:4 missing-comma"),
        Refusal("array colon instead of comma", "[\"\": 1]", "1:4 unexpected-character"),
        Refusal("array comma after close", "[\"\"],", "1:5 more-than-one-value"),
        Refusal("array comma and number", "[,1]", "1:2 extra-comma"),
        Refusal("array double comma", "[1,,2]", "1:4 extra-comma"),
        Refusal("array extra close", "[\"x\"]]", "1:6 more-than-one-value"),
        Refusal("array extra comma", "[\"\",]", "1:4 trailing-comma"),
        Refusal("array just comma", "[,]", "1:2 extra-comma"),
        Refusal("array incomplete", "[\"x\"", "1:1 end-of-file"),
        Refusal("array inner no comma", "[3[4]]", "1:3 missing-comma"),
        Refusal("array semicolon", "[1;2]", "1:3 semicolon"),
        Refusal("array star inside", "[*]", "1:2 unexpected-character"),
        Refusal("array unclosed with new lines", "[1,\n1\n,1", "1:1 end-of-file"),
        Refusal("object bracket key", "{[: \"x\"}", "1:2 unexpected-character"),
        Refusal("object comma instead of colon", "{\"x\", null}", "1:5 missing-colon", "1:5 unexpected-character"),
        Refusal("object double colon", "{\"x\"::\"b\"}", "1:6 unexpected-character"),
        Refusal("object missing colon", "{\"a\" 1}", "1:6 missing-colon"),
        Refusal("object equals sign", "{\"a\" = 1}", "1:6 missing-colon"),
        Refusal("object missing key", "{:\"b\"}", "1:2 unexpected-character"),
        Refusal("object missing value", "{\"a\":", "1:6 end-of-file"),
        Refusal("object non string key", "{1:1}", "1:2 unexpected-character"),
        Refusal("object trailing comma", "{\"id\":0,}", "1:8 trailing-comma"),
        Refusal("object several trailing commas", "{\"id\":0,,}", "1:9 extra-comma"),
        Refusal("object trailing comment", "{\"a\":\"b\"}/**/", "1:10 comment"),
        Refusal("object trailing comment open", "{\"a\":\"b\"}/*", "1:10 comment", "1:10 end-of-file"),
        Refusal("object line comment", "{ // why\n\"a\": 1}", "1:3 comment"),
        Refusal("trailing #", "{\"a\":\"b\"}#{}", "1:10 comment"),
        Refusal("object trailing slash", "{\"a\":\"b\"}/", "1:10 more-than-one-value"),
        Refusal("duplicated key", "{\"a\":1,\n \"b\":2, \"a\":3}", "2:9 duplicate-key"),
        Refusal("single space", " ", "1:2 empty"), Refusal("nothing", "", "1:1 empty"),
        Refusal("angle bracket null", "[<null>]", "1:2 unexpected-character"),
        Refusal("double array", "[][]", "1:3 more-than-one-value"),
        Refusal("end array", "]", "1:1 unexpected-character"),
        Refusal("open object close array", "{\n ]", "2:2 mismatched-bracket"),
        Refusal("100000 opening arrays", String(repeating: "[", count: 100_000), "1:101 too-deep"),
        Refusal("word joiner", "[\u{2060}]", "1:2 unexpected-character"),
        Refusal("form feed", "[\u{C}]", "1:2 unexpected-character"),
    ]

    static let refusedValues = [
        Refusal("number ++", "[++1234]", "1:2 malformed-number"), Refusal("number +1", "[+1]", "1:2 malformed-number"),
        Refusal("number -01", "[-01]", "1:2 malformed-number"),
        Refusal("number leading zero", "[012]", "1:2 malformed-number"),
        Refusal("number -2.", "[-2.]", "1:2 malformed-number"),
        Refusal("number .2e-3", "[.2e-3]", "1:2 malformed-number"),
        Refusal("number 0.1.2", "[0.1.2]", "1:2 malformed-number"),
        Refusal("number 0.3e+", "[0.3e+]", "1:2 malformed-number"),
        Refusal("number 2.e3", "[2.e3]", "1:2 malformed-number"),
        Refusal("number hex", "[0x42]", "1:2 malformed-number"),
        Refusal("number expression", "[1+2]", "1:2 malformed-number"),
        Refusal("number per cent", "[35%]", "1:2 malformed-number"),
        Refusal("number with alpha", "[1.2a-3]", "1:2 malformed-number"),
        Refusal("just minus", "[-]", "1:2 malformed-number"),
        Refusal("number 1 000", "[1 000.0]", "1:4 malformed-number", "1:4 missing-comma"),
        Refusal("number NaN", "[NaN]", "1:2 not-finite"), Refusal("number -Infinity", "[-Infinity]", "1:2 not-finite"),
        Refusal("number +Inf", "[+Inf]", "1:2 not-finite"),
        Refusal("fullwidth digit", "[１]", "1:2 unexpected-character"),
        Refusal("pound sign", "[£5]", "1:2 unexpected-character"),
        Refusal("capitalized True", "[True]", "1:2 misspelt-literal"),
        Refusal("None", "{\"a\":None}", "1:6 misspelt-literal"),
        Refusal("incomplete null", "[nul]", "1:2 unknown-word"),
        Refusal("string without quotes", "{\"a\":abc}", "1:6 unknown-word"),
        Refusal("unquoted key", "{a: \"b\"}", "1:2 unquoted-key"),
        Refusal("single quotes", "{'a':'b'}", "1:2 other-quotes", "1:6 other-quotes"),
        Refusal("curly quotes", "{“a”:1}", "1:2 other-quotes"),
        Refusal("unescaped tab", "[\"\t\"]", "1:3 control-character"),
        Refusal("unescaped control", "[\"\u{1}\"]", "1:3 control-character"),
        Refusal("unescaped newline", "[\"new\nline\"]", "1:2 unclosed-text"),
        Refusal("unclosed string", "[\"asd]", "1:2 unclosed-text"),
        Refusal("single doublequote", "\"", "1:1 unclosed-text"),
        Refusal("start escape unclosed", "[\"\\", "1:2 unclosed-text"),
        Refusal("escape x", "[\"\\x00\"]", "1:3 bad-escape"),
        Refusal("invalid unicode escape", "[\"\\uqqqq\"]", "1:3 bad-escape"),
        Refusal("incomplete escaped character", "[\"\\u00A\"]", "1:3 bad-escape"),
        Refusal("lone second surrogate", "[\"\\uDFAA\"]", "1:3 lone-surrogate"),
        Refusal("1st surrogate, 2nd missing", "[\"é\\uDADA\"]", "1:4 lone-surrogate"),
        Refusal("inverted surrogates", "[\"\\uDd1e\\uD834\"]", "1:3 lone-surrogate", "1:9 lone-surrogate"),
    ]

    @Test("Everything else is named where it stands", arguments: refusedStructure + refusedValues)
    func refuses(bad: Refusal) {
        let found = LocatedJSON.read(SourceFile(name: "e.json", text: bad.text)).diagnostics.shown()
        #expect(found.map { "\($0.position.line):\($0.position.column) \($0.code.dropFirst(5))" } == bad.faults)
        #expect(found.allSatisfy { $0.severity == .error && $0.code.hasPrefix("json-") })
    }
}
