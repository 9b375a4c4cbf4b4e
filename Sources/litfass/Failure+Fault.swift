internal import Desk
internal import Terminal

/// The one place where whatever was thrown becomes a message and an exit status.
extension Failure {
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let fault as UsageFault: self.init(fault)
        default:
            let fault = Fault(error)
            self.init(ExitStatus(fault.kind), fault.message, remedy: fault.remedy)
        }
    }
}

extension ExitStatus {
    fileprivate init(_ kind: Fault.Kind) {
        self =
            switch kind {
            case .usage: .usage
            case .badInput: .badInput
            case .missing: .missing
            case .unavailable: .unavailable
            case .own: .ownFault
            case .cannotWrite: .cannotWrite
            case .tryAgain: .tryAgain
            }
    }
}
