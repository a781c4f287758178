import DelimitedText

/// What one column most likely is.
struct ColumnGuess {
    let target: WideTarget
    let catalogue: Catalogue

    func guess(_ name: String, _ contents: ColumnContents) -> GuessedColumn {
        let heading = WideHeading(name)
        var column = GuessedColumn(row: WideMapSuggestion.Row(column: name), heading: heading)
        if heading.isLength, let time = heading.time, target == .serviceUse, contents.areNumbers {
            column.row.when = time == .before ? "before_months" : "after_months"
        } else if heading.isLength, let time = heading.time, target == .serviceUse, !contents.isEmpty {
            column.row.when = time == .before ? "before_months" : "after_months"
            column.doubt(
                "how long use was observed, by its heading: \(column.row.when), once its cells are numbers of months; leave, if it is something else"
            )
        } else if let words = HeadingWords.ofNoService(heading.words), words.isNothing {
            leave(&column, contents, words.reason)
        } else if let person = person(heading, contents) {
            column.row.when = person
            if person == "start", !HeadingWords.isBeginning(heading.words) {
                column.doubt("a date: start, if the time after is counted from it; leave, if not")
            } else if person.hasPrefix("likelihood"), !HeadingWords.ofLikelihood.isSuperset(of: heading.words) {
                column.doubt(
                    "a likelihood goes for every service of its row: \(person), if it does; leave, if it is that of one service"
                )
            } else if person.hasPrefix("likelihood"), HeadingPercent.says(name) {
                column.row.note = "so many in a hundred, by its heading"
            } else if person == "case_id", !isNamedAsCode(heading) {
                column.doubt("a code of its own in every row: case_id, if it is a person's; leave, if not")
            }
        } else if let arms = arms(heading, contents) {
            take(arms, &column, contents)
        } else if isOfMeasure(heading, contents) {
            measure(&column, contents)
        } else if contents.isEmpty {
            column.leave("nothing stands under it")
        } else if contents.areWithoutValue {
            refuse(&column, contents, ColumnContents.withoutValueWords)
        } else if contents.areNumbers || contents.areDates || contents.areMoney {
            let known = HeadingWords.ofNoService(heading.words)?.reason
            column.leave(known ?? unusable(heading, contents))
            if known == nil, contents.areFewNumbers {
                column.doubt("keep, if the numbers name groups, as those of wards do; leave, if not")
            }
        } else if contents.areTooMany {
            column.leave("too many different texts for a column to group by")
        } else {
            keep(&column, contents)
        }
        return column
    }

    /// A column to group by, unless its words are names of people.
    private func keep(_ column: inout GuessedColumn, _ contents: ColumnContents) {
        column.isOfWords = true
        let isOfPlaces = !HeadingWords.ofPlaces.isDisjoint(with: column.heading.words)
        if !isOfPlaces, !HeadingWords.ofWorkers.isDisjoint(with: column.heading.words) {
            column.row.when = WideMap.leave
            return column.doubt(
                "of somebody who works with people, by its heading: leave; keep, if it names no persons")
        }
        switch contents.names {
        case .ofPeople:
            column.row.when = WideMap.leave
            column.doubt("names of people, by the words under it: leave; keep, if they are places or teams called so")
        case .likePeople where !isOfPlaces:
            column.row.when = WideMap.leave
            column.doubt(
                "written as names of people are: leave, if they are; keep, if they are names of places or teams")
        case .likePeople, .none:
            if let objection = GroupColumnName.objection(to: column.row.column) {
                column.row.when = WideMap.leave
                return column.doubt(
                    "to show results by it, rename it in the sheet, because \(objection): leave, if they need not be")
            }
            column.row.when = WideMap.keep
            column.row.note = GuessedColumn.keptNote
        }
    }

    /// Whether a column may be how much of something there was.
    private func isOfMeasure(_ heading: WideHeading, _ contents: ColumnContents) -> Bool {
        switch target {
        case .serviceUse:
            // `Locality (2024)` has words under it, and is none of several years.
            if case .step(_, .years) = heading.time { contents.mayBeCounts } else { heading.time != nil }
        case .outcomes: contents.areNumbers && !heading.counted.isEmpty
        }
    }

    /// Why numbers are not taken in.
    private func unusable(_ heading: WideHeading, _ contents: ColumnContents) -> String {
        if contents.areMoney { return "amounts of money, which are no count of a service" }
        if contents.areDates {
            return "dates; write start in when, if the time after is counted from them"
        }
        return isService(heading) && target == .serviceUse
            ? "a service, and neither before nor after: name the time in the heading, or in when"
            : "no service is known by this name"
    }

    private func isService(_ heading: WideHeading) -> Bool {
        !heading.counted.isEmpty && catalogue.suggestion(for: text(of: heading)).isService
    }

    private func text(of heading: WideHeading) -> String { heading.counted.joined(separator: " ") }

    // MARK: People

    /// The column of people that it is; nil for another.
    private func person(_ heading: WideHeading, _ contents: ColumnContents) -> String? {
        guard heading.time == nil else { return nil }
        let words = Set(heading.words)
        let found = HeadingWords.ofPeople.first { column, known in
            !known.isDisjoint(with: words) && target.columnsOfPeople.contains(column)
        }?.column
        switch found {
        case "case_id":
            return isNamedAsCode(heading) || (contents.tellPeopleApart && !contents.areDates) ? found : nil
        case "start":
            return contents.areDates && HeadingWords.otherDates.isDisjoint(with: words) ? found : nil
        case "group": return words.isSubset(of: HeadingWords.arms) && !contents.areNumbers ? found : nil
        case nil:
            // "Study no", "Customer number": as much a code as "Client no", where each row has one of its own.
            // So may `#` be, which has no word.
            let isCode = words.isSubset(of: HeadingWords.identifiers) && contents.tellPeopleApart
            return isCode && !contents.areDates ? "case_id" : nil
        case "likelihood":
            if !HeadingWords.low.isDisjoint(with: words) { return "likelihood_low" }
            return HeadingWords.high.isDisjoint(with: words) ? found : "likelihood_high"
        default: return found
        }
    }

    /// Whether the heading says nothing but that a person's code stands under it.
    private func isNamedAsCode(_ heading: WideHeading) -> Bool {
        let words = Set(heading.words)
        return words.isSubset(of: HeadingWords.identifiers) && !words.isSubset(of: HeadingWords.anyNumber)
    }

    // MARK: Groups of a comparison

    /// How far the column tells who had the programme; nil where it does not, or counts something.
    private func arms(_ heading: WideHeading, _ contents: ColumnContents) -> ColumnContents.Arms? {
        guard heading.time == nil else { return nil }
        // Of two workers one may be called Other.
        if !HeadingWords.ofWorkers.isDisjoint(with: heading.words), contents.names != .none { return nil }
        let isAsked = !HeadingWords.askingForArms.isDisjoint(with: heading.words)
        if contents.areNumbers, !heading.words.isEmpty, heading.words.allSatisfy(HeadingWords.arms.contains) {
            return .told
        }
        switch contents.arms {
        case .untold: return nil
        case .told: return .told
        case .answers where isAsked: return .told
        case .answers:
            // 1 and 0 may be how often; and who a person is tells no programme from a comparison.
            let isCount = contents.areNumbers && (target == .outcomes || isService(heading))
            return isCount || HeadingWords.ofNoService(heading.words) != nil ? nil : .answers
        }
    }

    private func take(_ arms: ColumnContents.Arms, _ column: inout GuessedColumn, _ contents: ColumnContents) {
        guard target.columnsOfPeople.contains("group") else {
            if contents.arms == .answers {
                return column.leave("yes or no is no count: it takes a column with how often")
            }
            column.row.when = WideMap.keep
            return column.doubt(
                "a programme and a comparison, by its words: all rows of outcomes.csv are of the programme, so take the "
                    + "others out; keep or leave, if it is something else")
        }
        switch arms {
        case .told:
            column.row.when = "group"
            column.doubt(
                "a programme and a comparison, by its words: group, if it is so; keep or leave, if not; names.csv says "
                    + "which word means which")
        case .answers, .untold:
            column.isAnswer = true
            column.row.when = contents.areNumbers ? WideMap.leave : WideMap.keep
            column.doubt(
                "two answers: group, if it says who had the programme and who is compared with them; \(column.row.when), if not"
            )
        }
    }

    // MARK: Services

    private func measure(_ column: inout GuessedColumn, _ contents: ColumnContents) {
        if let words = HeadingWords.ofNoService(column.heading.words) {
            return leave(&column, contents, words.reason)
        }
        if column.heading.isRate {
            return column.leave("so much a week or a month is no count: it takes how much in the whole of the time")
        }
        if column.heading.counted.isEmpty, column.heading.words.contains("total") {
            return column.leave("a total of other columns would count them twice")
        }
        if let objection = contents.objection(signs: target == .outcomes ? .any : .none) {
            return refuse(&column, contents, objection)
        }
        switch (target, column.heading.time) {
        case (.serviceUse, .after): column.row.when = "after"
        // Which step is which is settled beside the others.
        case (.serviceUse, _): column.row.when = "before"
        case (.outcomes, .before), (.outcomes, .after):
            return column.leave("use before and after is for --to service-use")
        case (.outcomes, _): column.row.when = "quantity"
        }
        if target == .outcomes, !HeadingWords.ofObservedUse.isDisjoint(with: column.heading.words) {
            column.doubt(
                "use that was observed, by its heading? What was avoided is quantity; leave, if it is how much was used"
            )
        }
        if target == .serviceUse, let months = column.heading.length.months {
            column.row.note = "\(months) \(months == 1 ? "month" : "months"), by its heading"
        }
        if column.heading.mayBeRate {
            column.doubt("how much in the whole of that time, or so much in each? It takes the whole")
        } else if target == .serviceUse, column.heading.length == .unclear {
            column.doubt(
                "for how long? Its words are not read as one number of months: after confirming, say it in a column of months or in windows of evaluation.json"
            )
        }
        guard !column.heading.counted.isEmpty else { return column.doubt("which service was counted? Name it") }
        service(&column, contents)
    }

    /// The service that a heading names with the unit it is counted in, as `Prison months` does; nil where it names none for certain.
    private func withItsUnit(_ heading: WideHeading) -> ServiceSuggestion? {
        guard unitsOfHeading(heading) != nil else { return nil }
        let named = catalogue.suggestion(for: textWithUnit(of: heading))
        if case .same = named { return named }
        return nil
    }

    private func textWithUnit(of heading: WideHeading) -> String {
        text(of: heading) + (unitsOfHeading(heading).map { " \($0)" } ?? "")
    }

    /// The unit of time in which a heading counts, `months`, where it is no length of the time before or after.
    private func unitsOfHeading(_ heading: WideHeading) -> String? {
        guard heading.length == .unsaid else { return nil }
        return heading.words.first { $0.hasSuffix("s") && HeadingLength.isUnit($0) && !heading.counted.contains($0) }
    }

    /// Leaves out what is no service by one of its words; where others name one, somebody has to say so: of `A&E before (NHS data)` one
    /// word is no reason to leave a service unasked.
    private func leave(_ column: inout GuessedColumn, _ contents: ColumnContents, _ reason: String) {
        column.leave(reason)
        let counted = column.heading.counted
        guard target == .serviceUse, contents.areNumbers, column.heading.time != nil, counted.count > 1 else { return }
        let parts = (1..<counted.count).flatMap { [counted.prefix($0), counted.suffix($0)] }
        let namesOne = parts.contains { part in
            if case .same = catalogue.suggestion(for: part.joined(separator: " ")) { true } else { false }
        }
        if namesOne {
            column.doubt("a service by its name? If it counts that, name the service and the time; leave, if not")
        }
    }

    /// Leaves out what cannot be counted; where the heading names a service somebody has to say that it is to be.
    private func refuse(_ column: inout GuessedColumn, _ contents: ColumnContents, _ objection: String) {
        column.leave("")
        guard !contents.isEmpty, isService(column.heading) else { return column.leave(objection) }
        column.doubt("a service by its name, but \(objection): leave, or put its cells right")
    }

    private func service(_ column: inout GuessedColumn, _ contents: ColumnContents) {
        let suggestion = withItsUnit(column.heading) ?? catalogue.suggestion(for: text(of: column.heading))
        switch suggestion {
        case .same(let service):
            column.row.service = service.name
            let others = target == .serviceUse ? HeadingWords.notUsed : []
            if let word = HeadingWords.otherThanUse(in: column.row.column, or: others) {
                column.doubt(HeadingWords.question(of: word))
            } else if let unit = catalogue.unitUnsaid(of: service, in: textWithUnit(of: column.heading)) {
                column.doubt("a guess by what it is of: is it counted in the unit, \(unit)?")
            } else if contents.mayBeAnswers {
                column.doubt("nothing but 0 and 1 stands under it: how often, or yes and no?")
            }
        case .found(_, let unitCosts, let more):
            guard let first = unitCosts.first else { return column.leave("no service is known by this name") }
            let others = unitCosts.dropFirst().map(\.service.name) + (more > 0 ? ["\(more) more"] : [])
            column.row.service = first.service.name
            column.doubt(
                "a guess: \(first.label) (\(first.unit))"
                    + (others.isEmpty ? "" : "; or \(others.joined(separator: ", "))")
                    + (unitsOfHeading(column.heading).map { "; the heading counts \($0)" } ?? ""))
        case .nearest(let unitCosts, _) where target == .serviceUse && !unitCosts.isEmpty:
            let near = unitCosts.map(\.service.name).joined(separator: ", ")
            column.doubt("no price is known; nearest: \(near). Name a service of your own, or leave")
        case .nearest where target == .serviceUse, nil where target == .serviceUse:
            column.doubt(
                "no price is known: name a service of your own and write it into unit-costs.csv, or leave")
        case .nearest(let unitCosts, _):
            column.leave("no price is known; nearest: \(unitCosts.map(\.service.name).joined(separator: ", "))")
        case nil: column.leave("no service is known by this name")
        }
    }
}

extension ServiceSuggestion? {
    /// Whether a service of this name is in the catalogue.
    fileprivate var isService: Bool {
        switch self {
        case .same, .found: true
        case .nearest, nil: false
        }
    }
}
