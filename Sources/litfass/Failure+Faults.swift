internal import Build
internal import Colour
internal import Loading
internal import Model
internal import Preflight
internal import Publish
internal import Schedule
internal import Terminal
internal import Typography
internal import Workspace

/// The one place where whatever was thrown becomes a message and an exit status.
extension Failure {
    init(_ error: any Error) {
        self =
            switch error {
            case let failure as Failure: failure
            case let fault as UsageFault: Failure(fault)
            case let fault as FileFault: Failure(fault)
            case let fault as LoadingFault: Failure(fault)
            case let fault as PreflightFault: Failure(.badInput, fault.message, remedy: fault.remedy)
            case let fault as FontFault: Failure(.unavailable, fault.message)
            case let fault as LedgerFault: Failure(fault)
            case let fault as UnitFault: Failure(.usage, fault.message, remedy: fault.remedy)
            case let fault as AccountFault: Failure(fault)
            case let fault as SelectionFault: Failure(.missing, fault.message, remedy: fault.remedy)
            case is ColourFault: .unusableProfile
            case is CancellationError: .cancelled
            default: Failure(unforeseen: error)
            }
    }

    private init(_ fault: LoadingFault) {
        switch fault {
        case .file(let fault): self.init(fault)
        case .unreadable(let findings):
            // The first one is usually the cause of the others.
            guard let first = findings.first(where: { $0.severity == .error }) ?? findings.first else {
                self.init(unforeseen: fault)
                return
            }
            let place = first.place.map { place in
                ([place.file] + [place.line, place.column].compactMap { $0.map(String.init) }).joined(separator: ":")
                    + ": "
            }
            self.init(
                .badInput, Words(de: (place ?? "") + first.message.de, en: (place ?? "") + first.message.en),
                remedy: first.remedy)
        }
    }

    private init(_ fault: FileFault) {
        switch fault.kind {
        case .missing:
            self.init(
                .missing, fault.message,
                remedy: Words(de: "Bitte prüfen Sie, ob der Name stimmt.", en: "Please check the name."))
        case .notAFile:
            self.init(
                .badInput, fault.message,
                remedy: Words(de: "Bitte nennen Sie die Datei selbst.", en: "Please name the file itself."))
        case .unreadable:
            self.init(
                .badInput, fault.message,
                remedy: Words(
                    de: "Bitte prüfen Sie, ob Sie die Datei lesen dürfen.",
                    en: "Please check that you may read the file."))
        case .tooLarge:
            self.init(
                .badInput, fault.message,
                remedy: Words(
                    de: "Bitte prüfen Sie, ob es die richtige Datei ist.", en: "Please check that it is the right file."
                ))
        case .tooManyFiles:
            self.init(
                .badInput, fault.message,
                remedy: Words(
                    de: "Bitte prüfen Sie, ob es der richtige Ordner ist.",
                    en: "Please check that it is the right folder."))
        case .outside:
            self.init(
                .badInput, fault.message,
                remedy: Words(
                    de: "Bitte legen Sie die Datei selbst in den Ordner; auch ein Verweis führt hinaus.",
                    en: "Please put the file itself into the folder; a link leads out of it, too."))
        case .unwritable:
            self.init(
                .cannotWrite, fault.message,
                remedy: Words(
                    de: "Bitte prüfen Sie, ob Sie dort schreiben dürfen, oder nennen Sie einen anderen Ordner.",
                    en: "Please check that you may write there, or name another folder."))
        case .full:
            self.init(
                .cannotWrite, fault.message,
                remedy: Words(
                    de: "Bitte schaffen Sie Platz und rufen Sie den Befehl noch einmal auf; Fertiges bleibt erhalten.",
                    en: "Please make room and run the command again; what is finished is kept."))
        }
    }
}

extension Failure {
    private static let cancelled = Failure(
        .tryAgain, Words(de: "Angehalten.", en: "Stopped."),
        remedy: Words(
            de: "Was fertig ist, bleibt; derselbe Befehl macht da weiter.",
            en: "What is finished is kept; the same command goes on from there."))

    private static let unusableProfile = Failure(
        .unavailable,
        Words(
            de: "Das Farbprofil der Druckerei (Assets/Profiles/FOGRA39.icc) ist beschädigt.",
            en: "The press's colour profile (Assets/Profiles/FOGRA39.icc) is damaged."),
        remedy: Words(
            de: "Bitte legen Sie es neu an (Assets/Profiles/make-fogra39.sh), oder installieren Sie Litfass neu.",
            en: "Please make it anew (Assets/Profiles/make-fogra39.sh), or install Litfass again."))

    /// What must lie beside the program is not there.
    static func missingAssets(_ path: String) -> Failure {
        Failure(
            .unavailable, Words(de: "\(path) fehlt.", en: "\(path) is missing."),
            remedy: Words(
                de: "Bitte installieren Sie Litfass neu (make install), oder arbeiten Sie in seinem Ordner.",
                en: "Please install Litfass again (make install), or work in its folder."))
    }
}
