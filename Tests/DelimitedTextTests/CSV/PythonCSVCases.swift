// Written by Tests/Peers/Vectors/csv_cases.py with Python 3.11.7's csv module (seed 4180); not edited.

/// Tables as Python's csv module wrote them and read them back.
enum PythonCSVCases {
    /// A file, the records Python reads from it, and the same records as Python writes them with LF.
    struct Case: Sendable {
        let text: String
        let rows: [[String]]
        let written: String
        init(_ text: String, _ rows: [[String]], _ written: String) {
            (self.text, self.rows, self.written) = (text, rows, written)
        }
    }

    static let all: [Case] = [
        Case(
            "c0,c1,c2,c3\nlong text that fills more than one machine word,🌀,\"\"\"\"\"\",\"say \"\"no\"\"\"\na b,\"x,y\",\",\",\n",
            [
                ["long text that fills more than one machine word", "🌀", "\"\"", "say \"no\""],
                ["a b", "x,y", ",", ""],
            ],
            "c0,c1,c2,c3\nlong text that fills more than one machine word,🌀,\"\"\"\"\"\",\"say \"\"no\"\"\"\na b,\"x,y\",\",\",\n"
        ),
        Case("\"c0\",\"c1\"", [], "c0,c1\n"),
        Case(
            "c0,c1,c2,c3\n\"x,y\",a b,a,\"\r\n\"\n🌀,é£€,\",\",\",\n\"\",\"",
            [["x,y", "a b", "a", "\r\n"], ["🌀", "é£€", ",", ",\n\","]],
            "c0,c1,c2,c3\n\"x,y\",a b,a,\"\r\n\"\n🌀,é£€,\",\",\",\n\"\",\"\n"),
        Case(
            "\"c0\",\"c1\",\"c2\",\"c3\"\r\n\"x,y\",\"\n\",\",\",\"long text that fills more than one machine word\"\r\n\"seven77\",\"x,y\",\"\",\"eight888\"\r\n\"🌀\",\"\n\",\"\"\"\",\"\"\",\"\"\"\r\n\"a\",\"\"\"\"\"\",\"long text that fills more than one machine word\",\"x,y\"\r\n",
            [
                ["x,y", "\n", ",", "long text that fills more than one machine word"],
                ["seven77", "x,y", "", "eight888"], ["🌀", "\n", "\"", "\",\""],
                ["a", "\"\"", "long text that fills more than one machine word", "x,y"],
            ],
            "c0,c1,c2,c3\n\"x,y\",\"\n\",\",\",long text that fills more than one machine word\nseven77,\"x,y\",,eight888\n🌀,\"\n\",\"\"\"\",\"\"\",\"\"\"\na,\"\"\"\"\"\",long text that fills more than one machine word,\"x,y\"\n"
        ),
        Case(
            "c0\n\",\n\"\",\"\n\"\"\",\"\"\"\na\na b\n", [[",\n\","], ["\",\""], ["a"], ["a b"]],
            "c0\n\",\n\"\",\"\n\"\"\",\"\"\"\na\na b\n"),
        Case(
            "c0\n12.50\n12.50\n12.50\né£€\n", [["12.50"], ["12.50"], ["12.50"], ["é£€"]],
            "c0\n12.50\n12.50\n12.50\né£€\n"),
        Case("\"c0\",\"c1\",\"c2\"\n\"é£€\",\"\",\"🌀\"\n", [["é£€", "", "🌀"]], "c0,c1,c2\né£€,,🌀\n"),
        Case("c0,c1\r\n\"\"\"\",é£€\r\n", [["\"", "é£€"]], "c0,c1\n\"\"\"\",é£€\n"),
        Case(
            "c0,c1,c2\n\",\",\"\"\"\",\"\"\"\"\n\t,a b,\"one\ntwo\"\neight888,\"\"\",\"\"\",\",\n\"\",\"\n\"say \"\"no\"\"\",\"\"\"\"\"\",12.50\na b,,\t\n",
            [
                [",", "\"", "\""], ["\t", "a b", "one\ntwo"], ["eight888", "\",\"", ",\n\","],
                ["say \"no\"", "\"\"", "12.50"], ["a b", "", "\t"],
            ],
            "c0,c1,c2\n\",\",\"\"\"\",\"\"\"\"\n\t,a b,\"one\ntwo\"\neight888,\"\"\",\"\"\",\",\n\"\",\"\n\"say \"\"no\"\"\",\"\"\"\"\"\",12.50\na b,,\t\n"
        ),
        Case(
            "c0\na\né£€\na\n\"one\ntwo\"\neight888\n", [["a"], ["é£€"], ["a"], ["one\ntwo"], ["eight888"]],
            "c0\na\né£€\na\n\"one\ntwo\"\neight888\n"),
        Case(
            "c0,c1,c2\r\n,\"say \"\"no\"\"\",12.50\r\n", [["", "say \"no\"", "12.50"]],
            "c0,c1,c2\n,\"say \"\"no\"\"\",12.50\n"),
        Case(
            "c0,c1,c2,c3\r\n\"\"\"\"\"\",\"say \"\"no\"\"\",long text that fills more than one machine word,\",\"\r\n",
            [["\"\"", "say \"no\"", "long text that fills more than one machine word", ","]],
            "c0,c1,c2,c3\n\"\"\"\"\"\",\"say \"\"no\"\"\",long text that fills more than one machine word,\",\"\n"),
        Case("c0,c1,c2,c3\n", [], "c0,c1,c2,c3\n"),
        Case("c0,c1,c2,c3", [], "c0,c1,c2,c3\n"),
        Case(
            "c0,c1,c2\r\nlong text that fills more than one machine word,\t,;\r\neight888,eight888,12.50\r\n\"one\ntwo\",é£€,\"one\ntwo\"\r\n",
            [
                ["long text that fills more than one machine word", "\t", ";"], ["eight888", "eight888", "12.50"],
                ["one\ntwo", "é£€", "one\ntwo"],
            ],
            "c0,c1,c2\nlong text that fills more than one machine word,\t,;\neight888,eight888,12.50\n\"one\ntwo\",é£€,\"one\ntwo\"\n"
        ),
        Case(
            "\"c0\"\r\n\",\"\r\n\"a\"\r\n\"\n\"\r\n\"\"\"\"\"\"\r\n", [[","], ["a"], ["\n"], ["\"\""]],
            "c0\n\",\"\na\n\"\n\"\n\"\"\"\"\"\"\n"),
        Case("\"c0\"\r\n\"a b\"\r\n\"seven77\"", [["a b"], ["seven77"]], "c0\na b\nseven77\n"),
        Case(
            "\"c0\",\"c1\",\"c2\"\r\n\"long text that fills more than one machine word\",\"eight888\",\"\"\"\"\"\"\r\n\"a\",\"seven77\",\";\"\r\n\"\"\"\"\"\",\"\n\",\"say \"\"no\"\"\"\r\n\"\"\",\"\"\",\"long text that fills more than one machine word\",\"\n\"\r\n\"eight888\",\"eight888\",\"\"\"\"",
            [
                ["long text that fills more than one machine word", "eight888", "\"\""], ["a", "seven77", ";"],
                ["\"\"", "\n", "say \"no\""], ["\",\"", "long text that fills more than one machine word", "\n"],
                ["eight888", "eight888", "\""],
            ],
            "c0,c1,c2\nlong text that fills more than one machine word,eight888,\"\"\"\"\"\"\na,seven77,;\n\"\"\"\"\"\",\"\n\",\"say \"\"no\"\"\"\n\"\"\",\"\"\",long text that fills more than one machine word,\"\n\"\neight888,eight888,\"\"\"\"\n"
        ),
        Case(
            "c0,c1,c2\n\"\"\",\"\"\",\"\"\"\"\"\",\",\"\n", [["\",\"", "\"\"", ","]],
            "c0,c1,c2\n\"\"\",\"\"\",\"\"\"\"\"\",\",\"\n"),
        Case("c0\r\neight888\r\n\"\n\"\r\né£€\r\n", [["eight888"], ["\n"], ["é£€"]], "c0\neight888\n\"\n\"\né£€\n"),
        Case("c0", [], "c0\n"),
        Case(
            "c0,c1,c2,c3\r\na,\t,\",\n\"\",\",\"\n\"\r\n\"\"\"\"\"\",;,a b,\"\"\",\"\"\"\r\nseven77,;,\"\"\"\"\"\",\t\r\nlong text that fills more than one machine word,a b,long text that fills more than one machine word,\",\n\"\",\"\r\n",
            [
                ["a", "\t", ",\n\",", "\n"], ["\"\"", ";", "a b", "\",\""], ["seven77", ";", "\"\"", "\t"],
                [
                    "long text that fills more than one machine word", "a b",
                    "long text that fills more than one machine word", ",\n\",",
                ],
            ],
            "c0,c1,c2,c3\na,\t,\",\n\"\",\",\"\n\"\n\"\"\"\"\"\",;,a b,\"\"\",\"\"\"\nseven77,;,\"\"\"\"\"\",\t\nlong text that fills more than one machine word,a b,long text that fills more than one machine word,\",\n\"\",\"\n"
        ),
        Case(
            "\"c0\"\r\n\"\r\n\"\r\n\"\n\"\r\n\"\"\"\"\r\n\"x,y\"\r\n\"seven77\"\r\n",
            [["\r\n"], ["\n"], ["\""], ["x,y"], ["seven77"]], "c0\n\"\r\n\"\n\"\n\"\n\"\"\"\"\n\"x,y\"\nseven77\n"),
        Case("c0,c1,c2", [], "c0,c1,c2\n"),
        Case("c0,c1,c2\r\n", [], "c0,c1,c2\n"),
        Case("c0,c1\n🌀,\"\"\"\"\"\"\n,a\n", [["🌀", "\"\""], ["", "a"]], "c0,c1\n🌀,\"\"\"\"\"\"\n,a\n"),
        Case(
            "\"c0\",\"c1\",\"c2\"\r\n\"\"\"\",\"eight888\",\"\r\n\"\r\n", [["\"", "eight888", "\r\n"]],
            "c0,c1,c2\n\"\"\"\",eight888,\"\r\n\"\n"),
        Case(
            "c0,c1,c2,c3\r\nseven77,\"say \"\"no\"\"\",\",\n\"\",\",\",\"\r\n\"one\ntwo\",seven77,\"\n\",a\r\nlong text that fills more than one machine word,,\t,\t\r\n\"\r\n\",\"\n\",,\"\r\n\"\r\n",
            [
                ["seven77", "say \"no\"", ",\n\",", ","], ["one\ntwo", "seven77", "\n", "a"],
                ["long text that fills more than one machine word", "", "\t", "\t"], ["\r\n", "\n", "", "\r\n"],
            ],
            "c0,c1,c2,c3\nseven77,\"say \"\"no\"\"\",\",\n\"\",\",\",\"\n\"one\ntwo\",seven77,\"\n\",a\nlong text that fills more than one machine word,,\t,\t\n\"\r\n\",\"\n\",,\"\r\n\"\n"
        ),
        Case("c0,c1\r\n\",\",\"\n\"\r\n🌀,\"\"\"\"", [[",", "\n"], ["🌀", "\""]], "c0,c1\n\",\",\"\n\"\n🌀,\"\"\"\"\n"),
        Case("c0,c1\r\n", [], "c0,c1\n"),
        Case("c0\n\"\"\"\"\"\"\n\"one\ntwo\"\n", [["\"\""], ["one\ntwo"]], "c0\n\"\"\"\"\"\"\n\"one\ntwo\"\n"),
        Case(
            "c0,c1,c2\na b,\"x,y\",seven77\n,a,12.50\nlong text that fills more than one machine word,long text that fills more than one machine word,\t\n\"one\ntwo\",é£€,12.50\n\"\"\"\",\"one\ntwo\",\"x,y\"\n",
            [
                ["a b", "x,y", "seven77"], ["", "a", "12.50"],
                [
                    "long text that fills more than one machine word",
                    "long text that fills more than one machine word", "\t",
                ], ["one\ntwo", "é£€", "12.50"], ["\"", "one\ntwo", "x,y"],
            ],
            "c0,c1,c2\na b,\"x,y\",seven77\n,a,12.50\nlong text that fills more than one machine word,long text that fills more than one machine word,\t\n\"one\ntwo\",é£€,12.50\n\"\"\"\",\"one\ntwo\",\"x,y\"\n"
        ),
        Case(
            "\"c0\"\n\"\n\"\n\"\t\"\n\"one\ntwo\"\n", [["\n"], ["\t"], ["one\ntwo"]], "c0\n\"\n\"\n\t\n\"one\ntwo\"\n"),
        Case(
            "\"c0\",\"c1\",\"c2\"\r\n\"a\",\"eight888\",\";\"\r\n\"a\",\",\n\"\",\",\"say \"\"no\"\"\"\r\n\"\"\"\",\"one\ntwo\",\"\"\"\"\r\n\"é£€\",\",\",\"long text that fills more than one machine word\"\r\n\"\r\n\",\"\"\"\",\";\"\r\n",
            [
                ["a", "eight888", ";"], ["a", ",\n\",", "say \"no\""], ["\"", "one\ntwo", "\""],
                ["é£€", ",", "long text that fills more than one machine word"], ["\r\n", "\"", ";"],
            ],
            "c0,c1,c2\na,eight888,;\na,\",\n\"\",\",\"say \"\"no\"\"\"\n\"\"\"\",\"one\ntwo\",\"\"\"\"\né£€,\",\",long text that fills more than one machine word\n\"\r\n\",\"\"\"\",;\n"
        ),
        Case("c0,c1,c2\n\"\"\"\",\"x,y\",\"\"\"\"\n", [["\"", "x,y", "\""]], "c0,c1,c2\n\"\"\"\",\"x,y\",\"\"\"\"\n"),
        Case(
            "c0,c1\r\né£€,\"\"\"\"\"\"\r\né£€,\"\n\"\r\n12.50,\",\n\"\",\"\r\n12.50,\"say \"\"no\"\"\"\r\n\",\",a b\r\n",
            [["é£€", "\"\""], ["é£€", "\n"], ["12.50", ",\n\","], ["12.50", "say \"no\""], [",", "a b"]],
            "c0,c1\né£€,\"\"\"\"\"\"\né£€,\"\n\"\n12.50,\",\n\"\",\"\n12.50,\"say \"\"no\"\"\"\n\",\",a b\n"),
        Case(
            "c0,c1,c2,c3\r\n\"\n\",\"\r\n\",é£€,\"\r\n\"\r\n\",\",é£€,é£€,\"one\ntwo\"\r\n,\",\n\"\",\",eight888,\",\"\r\n",
            [["\n", "\r\n", "é£€", "\r\n"], [",", "é£€", "é£€", "one\ntwo"], ["", ",\n\",", "eight888", ","]],
            "c0,c1,c2,c3\n\"\n\",\"\r\n\",é£€,\"\r\n\"\n\",\",é£€,é£€,\"one\ntwo\"\n,\",\n\"\",\",eight888,\",\"\n"),
        Case("\"c0\"\n", [], "c0\n"),
        Case(
            "\"c0\",\"c1\"\r\n\"🌀\",\";\"\r\n\"\n\",\"eight888\"\r\n\"12.50\",\"é£€\"",
            [["🌀", ";"], ["\n", "eight888"], ["12.50", "é£€"]], "c0,c1\n🌀,;\n\"\n\",eight888\n12.50,é£€\n"),
        Case("c0,c1,c2\r\na,\",\n\"\",\",\"\"\"\"", [["a", ",\n\",", "\""]], "c0,c1,c2\na,\",\n\"\",\",\"\"\"\"\n"),
        Case("c0,c1,c2,c3", [], "c0,c1,c2,c3\n"),
        Case(
            "c0,c1,c2\r\na b,long text that fills more than one machine word,\"say \"\"no\"\"\"\r\n",
            [["a b", "long text that fills more than one machine word", "say \"no\""]],
            "c0,c1,c2\na b,long text that fills more than one machine word,\"say \"\"no\"\"\"\n"),
        Case("c0,c1,c2,c3\n", [], "c0,c1,c2,c3\n"),
        Case(
            "c0,c1,c2,c3\n\"\n\",long text that fills more than one machine word,,\t\n",
            [["\n", "long text that fills more than one machine word", "", "\t"]],
            "c0,c1,c2,c3\n\"\n\",long text that fills more than one machine word,,\t\n"),
        Case(
            "c0,c1\r\n\",\",\"\"\",\"\"\"\r\nseven77,\"x,y\"\r\n\"\"\"\",\"\"\"\"\"\"\r\n\"\n\",\",\"",
            [[",", "\",\""], ["seven77", "x,y"], ["\"", "\"\""], ["\n", ","]],
            "c0,c1\n\",\",\"\"\",\"\"\"\nseven77,\"x,y\"\n\"\"\"\",\"\"\"\"\"\"\n\"\n\",\",\"\n"),
        Case(
            "\"c0\",\"c1\"\r\n\"é£€\",\";\"\r\n\"\"\"\"\"\",\"a\"\r\n", [["é£€", ";"], ["\"\"", "a"]],
            "c0,c1\né£€,;\n\"\"\"\"\"\",a\n"),
        Case(
            "c0\n12.50\nlong text that fills more than one machine word\n\"\r\n\"\n",
            [["12.50"], ["long text that fills more than one machine word"], ["\r\n"]],
            "c0\n12.50\nlong text that fills more than one machine word\n\"\r\n\"\n"),
        Case("c0,c1,c2,c3\r\n", [], "c0,c1,c2,c3\n"),
        Case(
            "\"c0\"\n\"say \"\"no\"\"\"\n\"say \"\"no\"\"\"\n\"seven77\"\n\"é£€\"\n",
            [["say \"no\""], ["say \"no\""], ["seven77"], ["é£€"]],
            "c0\n\"say \"\"no\"\"\"\n\"say \"\"no\"\"\"\nseven77\né£€\n"),
        Case("\"c0\"\r\n\"\n\"\r\n\"\"\r\n", [["\n"], [""]], "c0\n\"\n\"\n\"\"\n"),
        Case(
            "\"c0\"\r\n\"\"\r\n\"say \"\"no\"\"\"\r\n\"\"\",\"\"\"", [[""], ["say \"no\""], ["\",\""]],
            "c0\n\"\"\n\"say \"\"no\"\"\"\n\"\"\",\"\"\"\n"),
        Case("c0\n", [], "c0\n"),
        Case(
            "c0,c1,c2,c3\r\neight888,long text that fills more than one machine word,12.50,\"\r\n\"\r\n\",\",\",\",\t,\"say \"\"no\"\"\"\r\n",
            [
                ["eight888", "long text that fills more than one machine word", "12.50", "\r\n"],
                [",", ",", "\t", "say \"no\""],
            ],
            "c0,c1,c2,c3\neight888,long text that fills more than one machine word,12.50,\"\r\n\"\n\",\",\",\",\t,\"say \"\"no\"\"\"\n"
        ),
        Case(
            "c0\r\nseven77\r\n\"\n\"\r\n\"\n\"\r\n\"\"\r\nlong text that fills more than one machine word",
            [["seven77"], ["\n"], ["\n"], [""], ["long text that fills more than one machine word"]],
            "c0\nseven77\n\"\n\"\n\"\n\"\n\"\"\nlong text that fills more than one machine word\n"),
        Case(
            "c0,c1,c2\r\n\"\"\"\"\"\",\",\",\"x,y\"\r\n", [["\"\"", ",", "x,y"]],
            "c0,c1,c2\n\"\"\"\"\"\",\",\",\"x,y\"\n"),
        Case(
            "c0\n\"\"\"\"\"\"\neight888\n\"x,y\"", [["\"\""], ["eight888"], ["x,y"]],
            "c0\n\"\"\"\"\"\"\neight888\n\"x,y\"\n"),
        Case(
            "\"c0\",\"c1\"\n\"long text that fills more than one machine word\",\"12.50\"\n\"eight888\",\"🌀\"\n",
            [["long text that fills more than one machine word", "12.50"], ["eight888", "🌀"]],
            "c0,c1\nlong text that fills more than one machine word,12.50\neight888,🌀\n"),
        Case("c0\n\",\"\n", [[","]], "c0\n\",\"\n"),
        Case(
            "c0,c1,c2\r\n\"x,y\",;,long text that fills more than one machine word\r\n🌀,,\"\"\"\"\r\nseven77,a,\"\"\",\"\"\"\r\nlong text that fills more than one machine word,seven77,\"say \"\"no\"\"\"\r\n",
            [
                ["x,y", ";", "long text that fills more than one machine word"], ["🌀", "", "\""],
                ["seven77", "a", "\",\""],
                ["long text that fills more than one machine word", "seven77", "say \"no\""],
            ],
            "c0,c1,c2\n\"x,y\",;,long text that fills more than one machine word\n🌀,,\"\"\"\"\nseven77,a,\"\"\",\"\"\"\nlong text that fills more than one machine word,seven77,\"say \"\"no\"\"\"\n"
        ),
        Case(
            "\"c0\",\"c1\",\"c2\",\"c3\"\r\n\",\",\"\r\n\",\"seven77\",\"\"\r\n", [[",", "\r\n", "seven77", ""]],
            "c0,c1,c2,c3\n\",\",\"\r\n\",seven77,\n"),
    ]
}
