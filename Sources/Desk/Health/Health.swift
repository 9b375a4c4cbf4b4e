package import Findings
package import Formats
internal import Foundation
internal import Loading
internal import Publish
internal import Schedule
internal import Workspace

/// A part of the system, and whether it will do.
package struct Health: Hashable, Sendable {
    /// Whether the part works, works with gaps, or does not.
    package enum State: String, Hashable, Sendable {
        case good = "ok"
        /// Works without it, but not as well.
        case wanting
        case missing
    }

    package var state: State
    package var part: Words
    /// What was found.
    package var detail: Words
    /// What helps, where something is missing.
    package var remedy: Words?
    /// Debian's, that `remedy` installs.
    private(set) var packages: [String] = []

    init(_ state: State, _ part: Words, _ detail: Words, remedy: Words? = nil) {
        self.state = state
        self.part = part
        self.detail = detail
        self.remedy = remedy
    }

    /// A part that packages bring.
    init(_ state: State, _ part: Words, _ detail: Words, packages: [String]) {
        self.init(state, part, detail, remedy: packages.isEmpty ? nil : Self.install(packages))
        self.packages = packages
    }

    /// `sudo apt install …`
    private static func install(_ packages: [String]) -> Words {
        let line = "sudo apt install " + packages.joined(separator: " ")
        return Words(de: line, en: line)
    }

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init("part", .string(part[uiLanguage].drop { $0 == " " }.description)),
            .init("state", .string(state.rawValue)),
            .init("detail", .string(detail[uiLanguage])), .init("remedy", .optional(remedy.map { $0[uiLanguage] })),
        ])
    }

    /// How to go on: with all packages that are missing, else with the campaign that was worked on last.
    package static func next(_ parts: [Health], _ desk: PressDesk) -> Words {
        guard !parts.contains(where: { $0.state == .missing }) else {
            let packages = Set(parts.flatMap(\.packages)).sorted()
            let all = packages.isEmpty ? nil : install(packages)
            return Words(
                de: """
                    Bitte holen Sie nach, was fehlt\(all.map { " (\($0.de))" } ?? ""); dann noch einmal: \
                    litfass doctor
                    """,
                en: "Please add what is missing\(all.map { " (\($0.en))" } ?? ""); then again: litfass doctor")
        }
        let line = lastCampaign(desk).map { "litfass check \($0)" } ?? newCampaign(desk)
        return Words(de: "Es kann losgehen: \(line)", en: "Ready to go: \(line)")
    }

    /// The campaign whose files were changed last; nil where there is none.
    private static func lastCampaign(_ desk: PressDesk) -> String? {
        guard let workspace = try? desk.workspace(), let names = try? workspace.campaigns() else { return nil }
        func changed(_ name: String) -> Date {
            let folder = "\(workspace.root)/Campaigns/\(name)"
            let texts = ((try? workspace.folder(folder).list("texts")) ?? []).map { "\(folder)/texts/\($0)" }
            let times = ([folder + "/campaign.yaml"] + texts).compactMap { path in
                try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
            }
            return times.max() ?? .distantPast
        }
        return names.max { changed($0) < changed($1) }
    }

    /// A command that starts one, for a region that there is.
    private static func newCampaign(_ desk: PressDesk) -> String {
        let region = (try? RegionLibrary.slugs(desk.assets()))?.first ?? "REGION"
        return "litfass new NAME --kind willkommen --region \(region)"
    }

    /// All that Litfass needs: libraries, fonts for every language, workspace, space, clock, ledger and accounts.
    package static func all(_ desk: PressDesk) throws -> [Health] {
        libraries + fonts(try desk.assets()) + workspace(desk) + [clock(desk)] + ledger(desk)
            + accounts(desk)
    }
}

extension Health {
    /// A demo campaign takes some 0.2 GB; with less free a build would soon stop. In bytes.
    private static let leastSpace: Int64 = 1 << 30
    /// 2026-01-01: a clock before it stands wrong.
    private static let earliest = 1_767_225_600

    static var libraries: [Health] {
        Component.libraries.map { library in
            let version = Words(de: library.version, en: library.version)
            return Health(library.version == "?" ? .missing : .good, Words(de: library.name, en: library.name), version)
        }
    }

    static func workspace(_ desk: PressDesk) -> [Health] {
        let part = Words(de: "Arbeitsordner", en: "Workspace")
        do {
            let workspace = try desk.workspace()
            let campaigns = try workspace.campaigns().count
            let regions = try RegionLibrary.slugs(workspace).count
            return [
                Health(
                    .good, part,
                    Words(
                        de: "\(workspace.root) (Kampagnen: \(campaigns), Regionen: \(regions))",
                        en: "\(workspace.root) (campaigns: \(campaigns), regions: \(regions))")),
                output(workspace.root + "/Output"), space(workspace.root),
            ]
        } catch {
            let fault = Fault(error)
            let line = newCampaign(desk)
            return [
                Health(
                    .wanting, part, fault.message,
                    remedy: Words(
                        de: "Wechseln Sie in Ihren Arbeitsordner, oder fangen Sie hier einen an: \(line)",
                        en: "Go to your workspace, or start one here: \(line)")), space(desk.folder),
            ]
        }
    }

    static func clock(_ desk: PressDesk) -> Health {
        let now = desk.now
        let date = Date(timeIntervalSince1970: Double(now)).formatted(.iso8601)
        let isPlausible = now >= earliest
        return Health(
            isPlausible ? .good : .missing, Words(de: "Uhr", en: "Clock"), Words(de: date, en: date),
            remedy: isPlausible
                ? nil
                : Words(
                    de: "Bitte stellen Sie die Uhr: sudo timedatectl set-ntp true",
                    en: "Please set the clock: sudo timedatectl set-ntp true"))
    }

    /// Whether a build could write: into the folder, or where it would be made.
    private static func output(_ path: String) -> Health {
        var folder = path
        while access(folder, F_OK) != 0, let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
            folder = String(folder[..<slash])
        }
        let isWritable = access(folder, W_OK) == 0
        return Health(
            isWritable ? .good : .missing, Words(de: "Ausgabe", en: "Output"),
            isWritable
                ? Words(de: "\(path) ist beschreibbar", en: "\(path) can be written")
                : Words(de: "\(folder) ist nicht beschreibbar", en: "\(folder) cannot be written"),
            remedy: isWritable
                ? nil
                : Words(
                    de: "Bitte geben Sie sich das Recht dazu: sudo chown -R $USER \(folder)",
                    en: "Please give yourself the right: sudo chown -R $USER \(folder)"))
    }

    private static func space(_ path: String) -> Health {
        let part = Words(de: "Speicherplatz", en: "Disk space")
        var status = statvfs()
        guard statvfs(path, &status) == 0 else {
            return Health(.wanting, part, Words(de: "nicht zu ermitteln", en: "not to be found out"))
        }
        let free = Int64(status.f_bavail) * Int64(status.f_frsize)
        let tenths = free * 10 / leastSpace
        let isEnough = free >= leastSpace
        return Health(
            isEnough ? .good : .wanting, part,
            Words(de: "\(tenths / 10),\(tenths % 10) GB frei", en: "\(tenths / 10).\(tenths % 10) GB free"),
            remedy: isEnough
                ? nil
                : Words(
                    de: "Bitte schaffen Sie Platz, am besten 1 GB; was gebaut ist, lässt sich neu bauen: rm -r Output",
                    en: "Please make room, best 1 GB; what is built can be built again: rm -r Output"))
    }
}

extension Health {
    /// Whether each account's token is there and guarded; the platforms themselves are asked by `account test`.
    static func accounts(_ desk: PressDesk) -> [Health] {
        let names: [String]
        do throws(AccountFault) { names = try desk.accounts.names() } catch {
            let part = Words(de: "Konten", en: "Accounts")
            return [Health(.missing, part, error.message, remedy: error.remedy)]
        }
        return names.map { name in
            let part = Words(de: "Konto \(name)", en: "Account \(name)")
            do throws(AccountFault) {
                let account = try desk.accounts.load(name)
                _ = try desk.publishers.make(account)
                let target = AccountLine(account).target
                return Health(.good, part, Words(de: target, en: target))
            } catch {
                return Health(.wanting, part, error.message, remedy: error.remedy)
            }
        }
    }
}

extension Health {
    /// Whether the ledger is there and sound; nothing where none was begun.
    static func ledger(_ desk: PressDesk) -> [Health] {
        let part = Words(de: "Sendebuch", en: "Ledger")
        let path = desk.home + "/ledger.sqlite"
        do {
            let ledger = try Ledger(.file(path), now: desk.now, isNewKept: false)
            guard Files().exists(path) else { return [] }
            try ledger.verify()
            return [Health(.good, part, Words(de: path, en: path))]
        } catch let fault as LedgerFault {
            return [Health(.missing, part, fault.message, remedy: fault.remedy)]
        } catch {
            let words = Fault(error).message
            return [Health(.missing, part, words)]
        }
    }
}
