import Testing

@testable import Workbooks

@Suite("The markup of parts") struct MarkupReaderTests {
    /// All text of a document, an element's between brackets of its depth.
    private static func outline(_ text: String) throws(PartFault) -> String {
        try outline(bytes: Array(text.utf8))
    }

    private static func outline(bytes: [UInt8]) throws(PartFault) -> String {
        var reader = try MarkupReader(bytes)
        _ = try reader.root()
        var found: [UInt8] = []
        while let child = try reader.nextChild() {
            if child == MarkupName("t") { try reader.text(into: &found) } else { try reader.skip() }
        }
        try reader.end()
        return String(decoding: found, as: UTF8.self)
    }

    @Test(
        "Text comes out with its entities, CDATA and line ends as XML 1.0 has them",
        arguments: [
            ("<a><t>x</t></a>", "x"), ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a><t/></a>\n", ""),
            ("<a><t>&lt;&amp;&gt;&quot;&apos;</t></a>", "<&>\"'"), ("<a><t>&#163;&#xA3;</t></a>", "££"),
            ("<a><t><![CDATA[<&]]]]><![CDATA[>]]></t></a>", "<&]]>"), ("<a><t>1\r\n2\r3\n4</t></a>", "1\n2\n3\n4"),
            ("<a><!-- <t>no</t> --><t>y<!-- - -->es</t></a>", "yes"),
            ("<a><b><t>no</t></b><t>y<b>no</b>es</t></a>", "yes"),
            ("<n:a><n:t n:x='1' x=\"2\">z</n:t></n:a>", "z"), ("<a>loose<t>x</t>text</a>", "x"),
            ("\u{FEFF}<a><t>é£</t></a>", "é£"), ("<a ><t >x</t ></a >", "x"),
            ("<a><?p i?><t>x</t></a><!-- end -->", "x"),
        ])
    func text(document: String, text: String) throws {
        #expect(try Self.outline(document) == text)
    }

    @Test(
        "What is not well-formed, or is more than parts have, is refused where it stands",
        arguments: [
            ("", .endsEarly), ("<a>", .endsEarly), ("<a><t>x", .endsEarly), ("<a", .endsEarly), ("<a b='", .endsEarly),
            ("<a><!-- ", .endsEarly), ("<a><t>x</u></a>", .mismatchedTag), ("</a>", .malformedTag),
            ("<a><t></a></t>", .mismatchedTag), ("<a b></a>", .malformedTag), ("<a b=1></a>", .malformedTag),
            ("<a b='1'c='2'></a>", .malformedTag), ("<a b='1' b='2'></a>", .malformedTag),
            ("<a b='<'></a>", .malformedTag),
            ("<1></1>", .malformedTag), ("<a></ a>", .malformedTag), ("<a/ >", .malformedTag),
            ("<a><!ELEMENT></a>", .malformedTag), ("<!DOCTYPE a [<!ENTITY x 'y'>]><a/>", .documentType),
            ("<a><t>&x;</t></a>", .unknownEntity), ("<a><t>&amp</t></a>", .unknownEntity),
            ("<a><t>&#0;</t></a>", .unknownEntity),
            ("<a><t>&#xD800;</t></a>", .unknownEntity), ("<a><t>\u{1}</t></a>", .controlCharacter),
            ("<a><t b='\u{1}'/></a>", .controlCharacter), ("<a/><b/>", .contentBehindTheEnd),
            ("<a/>x", .contentBehindTheEnd),
            ("x<a/>", .contentBehindTheEnd), ("<?xml version='1.0' encoding='latin1'?><a/>", .notUTF8),
        ] as [(String, MarkupFault.Kind)])
    func refused(document: String, kind: MarkupFault.Kind) {
        let fault = #expect(throws: PartFault.self) { try Self.outline(document) }
        guard case .notMarkup(let found) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(found.kind == kind)
    }

    @Test(
        "UTF-16 and bytes that are no UTF-8 are refused",
        arguments: [[0xFF, 0xFE, 0x3C, 0], [0x3C, 0x61, 0xE9, 0x3E]] as [[UInt8]])
    func encoding(bytes: [UInt8]) {
        #expect(throws: PartFault.self) { try Self.outline(bytes: bytes) }
    }

    @Test("Elements nest a hundred deep and no deeper")
    func depth() {
        let deep = { (count: Int) in String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count) }
        #expect(throws: Never.self) { try Self.outline(deep(100)) }
        #expect(throws: PartFault.self) { try Self.outline(deep(101)) }
    }

    @Test("An element has a hundred attributes and no more")
    func attributes() {
        let many = { (count: Int) in "<a " + (0..<count).map { "a\($0)='' " }.joined() + "/>" }
        #expect(throws: Never.self) { try Self.outline(many(100)) }
        #expect(throws: PartFault.self) { try Self.outline(many(101)) }
    }
}
