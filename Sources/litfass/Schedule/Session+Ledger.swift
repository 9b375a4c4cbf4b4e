internal import Foundation
internal import Model
internal import Schedule
internal import Terminal

extension Session {
    /// The folder of the ledger and the accounts: LITFASS_HOME, else by the XDG Base Directory Specification.
    var home: String {
        let variables = environment.variables
        if let home = variables["LITFASS_HOME"], !home.isEmpty {
            return home.hasPrefix("/") ? home : environment.folder + "/" + home
        }
        // A relative path there is to be ignored, says the specification.
        if let data = variables["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/litfass" }
        return (variables["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? environment.folder) + "/.local/share/litfass"
    }

    func ledgerPlace(_ arguments: String?) throws -> Ledger.Place {
        guard let arguments else { return .file(home + "/ledger.sqlite") }
        return try Ledger.Place(arguments, from: environment.folder)
    }

    func ledger(_ place: String?) throws -> Ledger { try Ledger(ledgerPlace(place), now: environment.now) }

    /// Where there is none yet, an empty one that leaves no file behind.
    func ledgerAtHand(_ place: String?) throws -> Ledger {
        try Ledger(ledgerPlace(place), now: environment.now, isNewKept: false)
    }

    /// Who decides: as named, else who is logged in.
    ///
    /// - Parameter named: As `PersonName` reads it.
    func person(_ named: String?) -> String {
        if let named { return named }
        let login = getpwuid(geteuid()).flatMap { $0.pointee.pw_name }.map { String(cString: $0) }
        let names = [environment.variables["USER"], environment.variables["LOGNAME"], login]
        return names.compactMap { $0.map(PersonName.cleaned)?.trimmingCharacters(in: .whitespaces) }.first {
            !$0.isEmpty
        } ?? "?"
    }
}

extension Failure {
    init(_ fault: LedgerFault) {
        let status: ExitStatus =
            switch fault {
            case .damaged, .lacking, .gone, .open, .exposed, .newer, .database: .badInput
            case .full, .unwritable: .cannotWrite
            case .busy, .unreachable: .tryAgain
            case .badAddress, .secretInAddress: .usage
            case .noEntry: .missing
            }
        self.init(status, fault.message, remedy: fault.remedy)
    }
}
