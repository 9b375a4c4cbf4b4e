internal import Formats
package import Model

/// For which server or program redirects are written.
package enum RedirectFormat: String, Hashable, Sendable, CaseIterable {
    case nginx, apache, caddy
    /// Static pages, for a web space that nobody may configure.
    case html
    /// A table, for a content management system.
    case csv

    /// The files of one address.
    ///
    /// - Parameter uiLanguage: In which the files say what they are.
    package func files(of map: RedirectMap, _ uiLanguage: UILanguage) -> [RedirectFile] {
        switch self {
        case .nginx: NginxSite(map: map, uiLanguage: uiLanguage).files
        case .apache: ApacheSite(map: map, uiLanguage: uiLanguage).files
        case .caddy: CaddySite(map: map, uiLanguage: uiLanguage).files
        case .html: StaticSite(map: map).files
        case .csv: [RedirectTable.file(of: map)]
        }
    }
}

/// A file of an export.
package struct RedirectFile: Hashable, Sendable {
    /// Its path in the folder of the export.
    package var name: String
    package var bytes: [UInt8]

    init(_ name: String, _ text: String) {
        self.name = name
        bytes = Array(text.utf8)
    }

    init(_ name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

extension RedirectMap {
    /// What stands at the head of a server's file, as remarks: what it is, and where it belongs.
    func head(_ place: Words, _ uiLanguage: UILanguage) -> String {
        let count = redirects.count
        let what = Words(
            de: "Von Litfass geschrieben: Weiterleitungen unter \(address.text), \(count) Pfade.",
            en: "Written by Litfass: redirects under \(address.text), \(count) paths.")
        let whose = Words(
            de: "Kampagnen: \(campaigns.joined(separator: ", ")). Bitte nicht ändern: Litfass schreibt es neu.",
            en: "Campaigns: \(campaigns.joined(separator: ", ")). Please do not change it; have it written again.")
        let privacy = Words(
            de:
                "Kein Cookie, kein Skript. Was der Server mitschreibt, bestimmt, wer ihn betreibt.",
            en: "No cookie, no script. What the server logs is for its operator to decide.")
        return [what, whose, privacy, place].map { "# " + $0[uiLanguage] + "\n" }.joined()
    }
}

/// Redirects as a table, for a content management system and for whoever wants to know what a path stands for.
enum RedirectTable {
    private static let columns = ["path", "target", "region", "language", "material", "placement", "post"]

    static func file(of map: RedirectMap) -> RedirectFile {
        var writer = CSVWriter()
        writer.row(columns)
        for redirect in map.redirects {
            let key = redirect.key
            writer.row([
                redirect.path.text, redirect.target, key.region, key.language, key.material ?? "", key.placement ?? "",
                key.post ?? "",
            ])
        }
        return RedirectFile("litfass-links.csv", bytes: writer.bytes)
    }
}
