import DelimitedText
import Numerics

/// Looks whether quantities and likelihoods can be drawn as `outcomes.csv` says: over all rows of a service.
enum SpreadCheck {
    static func diagnostics(
        _ notes: SpreadNotes<JudgedSubject>, _ evaluation: Evaluation, in file: String
    ) -> Diagnostics {
        var found = Diagnostics()
        // A sum that does not fit has an error of its own.
        guard let totals = try? evaluation.judgedTotals() else { return found }
        for subject in notes.subjects {
            guard let total = totals[subject.service], let place = notes.place(of: subject) else { continue }
            let misfit: DistributionError?
            switch subject.part {
            case .quantities:
                let values = total.quantities.map(\.doubleValue)
                misfit = notes.spread(of: subject).misfit(values, .number)
            case .likelihoods:
                guard let shares = try? total.likelihoods else { continue }
                misfit = notes.spread(of: subject).misfit(shares.map(\.doubleValue), .share)
            }
            guard let misfit else { continue }
            let wording = SpreadWording.noDistribution(subject.name, misfit)
            found.add(
                Diagnostic(
                    at: place.position(in: file), code: wording.code, message: wording.message, remedy: wording.remedy)
            )
        }
        return found
    }
}
