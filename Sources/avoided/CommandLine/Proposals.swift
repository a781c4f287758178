/// What a shell can propose in one place of a command line.
struct Proposals: Equatable {
    /// Words that may stand there.
    var words: [String] = []
    /// What of the folder that somebody is in.
    var place = Place.nothing
    /// What the place is called.
    var name = ""

    enum Place { case nothing, files, folders }

    /// Whether something is typed behind each word: `deadweight=`.
    var areBegun: Bool { !words.isEmpty && words.allSatisfy { $0.hasSuffix("=") } }

    /// Whether there is nothing to propose.
    var isEmpty: Bool { words.isEmpty && place == .nothing }

    private init(placeholder: String, known: KnownWords) {
        name = placeholder
        words = known.all
        switch Placeholder(placeholder) {
        case .file: place = .files
        case .folder: place = .folders
        case .text, nil: place = .nothing
        }
    }

    /// For an operand.
    init(_ operand: CommandDescription.Operand) {
        self.init(placeholder: operand.name, known: operand.known)
    }

    /// For the value of an option; nil for one that stands alone.
    init?(_ option: CommandDescription.Option) {
        switch option.value {
        case .none: return nil
        case .one(let placeholder), .many(let placeholder): self.init(placeholder: placeholder, known: option.known)
        case .choice(let choices):
            self.init(placeholder: choices.joined(separator: "|"), known: KnownWords { choices })
        }
    }

    /// For any of several operands of a command, where a shell does not count them.
    init(anyOf operands: [CommandDescription.Operand]) {
        self.init(placeholder: operands.first?.name ?? "", known: .none)
        for operand in operands {
            let one = Proposals(operand)
            words += one.words.filter { !words.contains($0) }
            if place == .nothing { place = one.place }
        }
    }
}

extension CommandDescription {
    /// Whether it is a command of another: `costs check`.
    var isOfAnother: Bool { name.contains(" ") }

    /// Commands of two words that begin with this one's, among all.
    func ownCommands(among all: [CommandDescription]) -> [CommandDescription] {
        all.filter { $0.name.hasPrefix(name + " ") }
    }
}
