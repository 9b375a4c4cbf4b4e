internal import Build
internal import Colour
package import Findings
internal import Loading
internal import Preflight
internal import Publish
internal import Schedule
internal import Typography
internal import Workspace

/// Why the desk could not do what it was asked for: of which kind that is, what is said, what helps.
package struct Fault: Error, Hashable, Sendable {
    /// What went wrong, as the face tells its caller: the command line by its exit status.
    package enum Kind: Hashable, Sendable {
        /// What was asked for cannot be meant so.
        case usage
        /// A file that was named cannot be read as what it should be.
        case badInput
        /// It does not exist.
        case missing
        /// A part of the system is missing: a library, a font, an asset.
        case unavailable
        /// Ours.
        case own
        case cannotWrite
        case tryAgain
    }

    package var kind: Kind
    package var message: Words
    /// What to do next.
    package var remedy: Words?

    package init(_ kind: Kind, _ message: Words, remedy: Words? = nil) {
        self.kind = kind
        self.message = message
        self.remedy = remedy
    }

    /// A fault that nobody foresaw. Its values may hold secrets or private paths; only its type and case are told.
    init(unforeseen error: any Error) {
        var name = String(reflecting: type(of: error))
        let mirror = Mirror(reflecting: error)
        if mirror.displayStyle == .enum, let label = mirror.children.first?.label { name += "." + label }
        self.init(
            .own,
            Words(
                de: "Das ist ein Fehler in Litfass, nicht von Ihnen (\(name)).",
                en: "This is a fault in Litfass, not yours (\(name))."),
            remedy: Words(
                de: "Bitte melden Sie ihn: den Befehl, diese Zeile und was „litfass doctor“ ausgibt.",
                en: "Please report it: the command, this line and what “litfass doctor” prints."))
    }
}

/// A value that somebody gave, and what it should have been.
package struct InvalidInput: Error, Hashable, Sendable {
    /// As it was given, or its beginning.
    package let value: String
    /// A sentence.
    package let expected: Words

    init(_ value: String, _ expected: Words) {
        self.value = value
        self.expected = expected
    }
}

/// The one place where whatever a room threw becomes words for a person.
extension Fault {
    /// What any room throws, in words for a person.
    package init(_ error: any Error) {
        self =
            switch error {
            case let fault as Fault: fault
            case let fault as FileFault: Fault(fault)
            case let fault as LoadingFault: Fault(fault)
            case let fault as PreflightFault: Fault(.badInput, fault.message, remedy: fault.remedy)
            case let fault as FontFault: Fault(.unavailable, fault.message)
            case let fault as LedgerFault: Fault(fault)
            case let fault as UnitFault: Fault(.usage, fault.message, remedy: fault.remedy)
            case let fault as AccountFault: Fault(fault)
            case let fault as SelectionFault: Fault(.missing, fault.message, remedy: fault.remedy)
            case is ColourFault: .unusableProfile
            case is CancellationError: .cancelled
            default: Fault(unforeseen: error)
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
        case .changed:
            self.init(
                .tryAgain, fault.message,
                remedy: Words(de: "Bitte rufen Sie den Befehl noch einmal auf.", en: "Please run the command again."))
        case .full:
            self.init(
                .cannotWrite, fault.message,
                remedy: Words(
                    de: "Bitte schaffen Sie Platz und rufen Sie den Befehl noch einmal auf; Fertiges bleibt erhalten.",
                    en: "Please make room and run the command again; what is finished is kept."))
        }
    }
}

extension Fault {
    private static let cancelled = Fault(
        .tryAgain, Words(de: "Angehalten.", en: "Stopped."),
        remedy: Words(
            de: "Was fertig ist, bleibt; derselbe Befehl macht da weiter.",
            en: "What is finished is kept; the same command goes on from there."))

    private static let unusableProfile = Fault(
        .unavailable,
        Words(
            de: "Das Farbprofil der Druckerei (Assets/Profiles/FOGRA39.icc) ist beschädigt.",
            en: "The press's colour profile (Assets/Profiles/FOGRA39.icc) is damaged."),
        remedy: Words(
            de: "Bitte legen Sie es neu an (Assets/Profiles/make-fogra39.sh), oder installieren Sie Litfass neu.",
            en: "Please make it anew (Assets/Profiles/make-fogra39.sh), or install Litfass again."))
}

extension Fault {
    init(_ fault: LedgerFault) {
        let kind: Kind =
            switch fault {
            case .damaged, .lacking, .gone, .open, .exposed, .newer, .database: .badInput
            case .full, .unwritable: .cannotWrite
            case .busy, .unreachable: .tryAgain
            case .badAddress, .secretInAddress: .usage
            case .noEntry: .missing
            }
        self.init(kind, fault.message, remedy: fault.remedy)
    }
}

extension Fault {
    init(_ fault: AccountFault) {
        let kind: Kind =
            switch fault.kind {
            case .invalid, .exists: .usage
            case .missing: .missing
            case .unusable: .badInput
            case .file(let fault): fault.kind == .unwritable || fault.kind == .full ? .cannotWrite : .badInput
            }
        self.init(kind, fault.message, remedy: fault.remedy)
    }
}
