// The four bytes that mean something in CSV.

/// Parts cells.
let comma = UInt8(ascii: ",")
/// Opens and closes a cell, and stands twice for itself in it.
let quote = UInt8(ascii: "\"")
/// Ends a line.
let lineFeed = UInt8(ascii: "\n")
/// Before a line feed, part of the line's end.
let carriageReturn = UInt8(ascii: "\r")
