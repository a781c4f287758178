/// A place in a file somebody wrote: the first thing a person needs to mend it.
public struct SourcePosition: Sendable, Hashable, Comparable {
    /// The file's name inside the evaluation folder, `outcomes.csv`; never a path of this machine.
    public let file: String
    /// The line, counting from 1; 0 where the whole file is meant.
    public let line: Int
    /// In a CSV file the cell's number counting from 1, so that 6 is the spreadsheet's column F;
    /// in a JSON file the character's number in its line. 0 where the whole line is meant.
    public let column: Int

    /// A place in a file; leave out what does not apply.
    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// By file name, then down the file, then along the line.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        if left.file != right.file { return left.file < right.file }
        return left.isBefore(right)
    }

    /// Whether this place comes first, both being in one file.
    func isBefore(_ other: SourcePosition) -> Bool {
        (line, column) < (other.line, other.column)
    }
}

extension SourcePosition: CustomStringConvertible {
    /// `outcomes.csv:14:6`, without the parts that do not apply.
    public var description: String {
        if line == 0 { return file }
        if column == 0 { return "\(file):\(line)" }
        return "\(file):\(line):\(column)"
    }
}
