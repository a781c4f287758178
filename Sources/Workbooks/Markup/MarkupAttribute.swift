/// One attribute of the element opened last.
struct MarkupAttribute {
    /// Its name without prefix.
    let name: MarkupName
    /// Where its name stands as written.
    let written: Range<Int>
    /// Whether the name has a prefix, as in `r:id`.
    let hasPrefix: Bool
    /// Where its value stands, between the quotes.
    let value: Range<Int>
}
