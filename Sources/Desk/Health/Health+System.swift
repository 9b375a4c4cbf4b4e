internal import Findings
internal import Foundation
internal import Loading
internal import Workspace

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

    static func workspace(_ office: Office) -> [Health] {
        let part = Words(de: "Arbeitsordner", en: "Workspace")
        do {
            let workspace = try office.workspace()
            let campaigns = try workspace.campaigns().count
            let regions = try RegionShelf.slugs(workspace).count
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
            return [Health(.wanting, part, fault.message, remedy: fault.remedy), space(office.folder)]
        }
    }

    static func clock(_ office: Office) -> Health {
        let now = office.now
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
                    de: "Bitte geben Sie sich das Recht dazu, oder bauen Sie mit --output ORDNER.",
                    en: "Please give yourself the right, or build with --output FOLDER."))
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
                ? nil : Words(de: "Bitte schaffen Sie Platz, am besten 1 GB.", en: "Please make room, best 1 GB."))
    }
}
