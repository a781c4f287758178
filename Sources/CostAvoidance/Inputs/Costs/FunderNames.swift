extension [ProgrammeCost] {
    /// Gives each funder one name, whatever its capitals and spaces: the known one, that of the prices borne by it, or the first of
    /// its spellings, so that the order of the rows changes nothing and no table prints two names of one body.
    func settlingFunders(beside bearers: some Sequence<Bearer>) -> [ProgrammeCost] {
        var names: [Bearer: String] = [:]
        for cost in self {
            guard let funder = cost.funder.map({ Bearer($0) }) else { continue }
            names[funder] = Swift.min(names[funder] ?? funder.name, funder.name)
        }
        for bearer in bearers where names[bearer] != nil { names[bearer] = bearer.name }
        return map { cost in
            var settled = cost
            settled.funder = cost.funder.flatMap { names[Bearer($0)] }
            return settled
        }
    }
}
