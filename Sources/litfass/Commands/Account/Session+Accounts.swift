internal import Model
internal import Publish
internal import Terminal
internal import Workspace

extension Session {
    /// The accounts of this machine.
    var accounts: AccountStore { AccountStore(home: home) }

    /// Makes the publishers, with this run's clock and environment.
    var publishers: Publishers {
        Publishers(variables: environment.variables, now: { [environment] in environment.now })
    }
}

extension Failure {
    init(_ fault: AccountFault) {
        let status: ExitStatus =
            switch fault.kind {
            case .invalid, .exists: .usage
            case .missing: .missing
            case .unusable: .badInput
            case .file(let fault): fault.kind == .unwritable || fault.kind == .full ? .cannotWrite : .badInput
            }
        self.init(status, fault.message, remedy: fault.remedy)
    }
}
