/// What a workbook may ask of the machine. All of it is far above what spreadsheets write, and keeps memory bounded whatever a file
/// claims.
enum WorkbookLimits {
    /// Bytes of the file.
    static let fileBytes = 256 << 20
    /// Bytes of one part when it is unpacked. A sheet of a million rows of ten cells takes about as much.
    static let partBytes = 512 << 20
    /// Bytes of all parts that are read.
    static let allPartsBytes = 1 << 30
    /// Bytes up to which a part may be of any ratio.
    static let bytesOfAnyRatio = 32 << 20
    /// How many times a larger part may grow when it is unpacked; sheets grow ten to thirty times.
    static let ratio = 300
    /// Files in the archive.
    static let entries = 10_000
    /// Elements inside one another in a part. Parts that hold cells have fewer than ten.
    static let depth = 100
    /// Attributes of one element.
    static let attributes = 100
    /// Bytes of text in all cells of all sheets together.
    static let textBytes = 512 << 20
    /// Cells of the rectangle that holds a sheet's rows, empty ones included.
    static let cells = 100_000_000
    /// Cells that a file asks for by saying that another is repeated: a few bytes may ask for millions.
    static let repeatedCells = 1_000_000
    /// Sheets.
    static let sheets = 1_000
    /// Rectangles of merged cells in a sheet.
    static let mergedRanges = 100_000
    /// Rows and cells looked at for merged cells: rectangles do not overlap, so a cell is looked at once.
    static let mergedVisits = 100_000_000
    /// Characters of a number format's code; Excel takes 255.
    static let formatLength = 1_000
    /// Bytes of a number as it is stored.
    static let numberBytes = 1_000
    /// Decimal places before or behind the point that a number may have; the largest binary number has 309 before it.
    static let numberPlaces = 400
}
