package import Model
package import Workspace

/// `Assets/TopLevelDomains.yaml`.
package enum TopLevelDomainLoader {
    package static let path = "Assets/TopLevelDomains.yaml"

    /// The list of the first shelf that has one.
    ///
    /// - Throws: Also where it is faulty: posts would be counted wrongly.
    package static func load(_ workspace: Workspace) throws(LoadingFault) -> TopLevelDomains {
        let bytes: [UInt8]
        do { bytes = try workspace.read(path, limit: YAML.largestFile) } catch { throw .file(error) }
        return try domains(bytes)
    }

    /// The names that a file's bytes hold.
    ///
    /// - Throws: As `load`.
    package static func domains(_ bytes: [UInt8]) throws(LoadingFault) -> TopLevelDomains {
        let reading = Reading()
        guard let top = reading.file(bytes, named: path) else { throw .unreadable(reading.findings) }
        let names = ["countries", "generic", "international"].flatMap { top.value($0, reading.domains) ?? [] }
        top.finish()
        guard reading.findings.isEmpty else { throw .unreadable(reading.findings) }
        return TopLevelDomains(names)
    }
}

extension Reading {
    /// Names with spaces between them.
    fileprivate func domains(_ node: YAMLNode) -> [Substring]? {
        guard let scalar = scalar(node) else { return nil }
        let names = scalar.text.split { $0 == " " || $0 == "\n" }
        let wrong = names.first { name in
            !name.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic && !$0.properties.isUppercase
                    || $0.properties.generalCategory == .spacingMark
                    || $0.properties.generalCategory == .nonspacingMark
            }
        }
        guard let wrong else { return names }
        report(
            Finding(
                BadValue(
                    fault: .unexpected(
                        String(wrong),
                        expected: Words(
                            de: "Domains in Kleinbuchstaben, ohne Punkt, mit Leerzeichen dazwischen",
                            en: "domains in small letters, without a dot, with spaces between them"),
                        example: "com org net")),
                at: scalar.place))
        return nil
    }
}
