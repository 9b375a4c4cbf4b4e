internal import Build
package import Findings
package import Formats
internal import Foundation
internal import Model

/// What came of checking or making a campaign.
package struct BuildReport: Sendable {
    let outcome: Production.Outcome
    /// Whether campaign.yaml holds something that can be read as a campaign.
    package let isReadable: Bool

    init(_ outcome: Production.Outcome, isReadable: Bool = true) {
        self.outcome = outcome
        self.isReadable = isReadable
    }

    /// All findings, those of the artifacts too, each once.
    package var findings: [Finding] { outcome.findings }
    /// How many files were made or are up to date.
    private var artifacts: Int { outcome.manifest.artifacts.count }
    /// `index.html`, absolute; nil where none was written.
    private var pressKit: String? { outcome.pressKit }

    /// What is to be said in the end; the address of the press kit follows.
    package func notices(_ name: String) -> [Notice] {
        guard pressKit != nil else {
            // A shard has no press kit; of a campaign that could not be made, the findings have told.
            return artifacts == 0
                ? [] : [Notice(.hint, Words(de: "\(name): \(artifacts) Dateien.", en: "\(name): \(artifacts) files."))]
        }
        guard artifacts > 0 else {
            return [
                Notice(
                    .warning,
                    Words(de: "\(name): Es konnte nichts gemacht werden.", en: "\(name): nothing could be made."))
            ]
        }
        return [
            Notice(
                .hint,
                Words(
                    de: "\(name): \(artifacts) Dateien. Öffnen Sie die Pressemappe im Browser:",
                    en: "\(name): \(artifacts) files. Open the press kit in the browser:"))
        ]
    }

    /// The press kit's, for the browser; nil where there is nothing to look at.
    package var address: String? {
        artifacts == 0 ? nil : pressKit.map { URL(fileURLWithPath: $0).absoluteString }
    }

    /// A language in which the campaign speaks.
    package struct Language: Hashable, Sendable {
        package let code: String
        package let name: Words
        /// In its own script.
        package let ownName: String
        /// Nobody who speaks it has read all of its texts.
        package let isDraft: Bool
        /// Materials that are made in other languages only, by their names.
        package let materialsLeftOut: Set<String>
    }

    /// Those that were asked for.
    package var languages: [Language] {
        outcome.languages.filter { outcome.selection.languages?.contains($0.code) ?? true }.map {
            let code = $0.code
            return Language(
                code: code, name: $0.names, ownName: $0.name, isDraft: outcome.drafts.contains(code),
                materialsLeftOut: Set(outcome.materialLanguages.filter { !$0.value.contains(code) }.keys))
        }
    }

    /// Those that were asked for, by name; each sheet of one that is `multilingual` speaks many languages.
    package var materials: [(name: String, multilingual: Bool)] {
        outcome.materials.filter { outcome.selection.materials?.contains($0.name) ?? true }.map {
            ($0.name, $0.multilingual)
        }
    }

    /// What people call the parts of the campaign, by code or name.
    package var titles: (materials: [String: Words], languages: [String: Words], regions: [String: Words]) {
        (
            Dictionary(outcome.materials.map { ($0.name, $0.title) }, uniquingKeysWith: { first, _ in first }),
            Dictionary(outcome.languages.map { ($0.code, $0.names) }, uniquingKeysWith: { first, _ in first }),
            outcome.regions.mapValues { Words(de: $0, en: $0) }
        )
    }

    package func json(_ uiLanguage: UILanguage) -> JSON { outcome.manifest.json(uiLanguage) }
}
