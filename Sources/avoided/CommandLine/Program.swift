/// What is said of the whole program, in its help and in its manual page.
enum Program {
    /// What it does, on one line.
    static let purpose = "prices services that people did not come to need, and says how surely"
    /// Where it writes.
    static let streams = "Results go to standard output, everything else to standard error."
}
