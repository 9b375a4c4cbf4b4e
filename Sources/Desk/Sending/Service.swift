internal import Findings
package import Formats
internal import Publish
internal import Schedule
internal import Workspace

/// The service and its timer (systemd) that send regularly.
package struct Service: Sendable {
    package let files: [(name: String, text: String)]
    /// Where they were written; nil where they are only shown.
    package let folder: String?
    /// Folders that the service writes into, and that could not be made.
    fileprivate let missing: [String]

    /// How to go on, where the files were written.
    package var notices: [Notice] {
        guard let folder else { return [] }
        let names = missing.joined(separator: ", ")
        let lack = Notice(
            .warning,
            Words(
                de: "Bitte legen Sie noch an, was der Dienst beschreibt: \(names)",
                en: "Please make what the service writes into: \(names)"))
        let next = Notice(
            .hint,
            Words(
                de:
                    """
                    Angelegt in \(folder). Weiter mit:\n  systemctl --user daemon-reload\n  systemctl --user \
                    enable --now litfass-schedule.timer\n  loginctl enable-linger    # sendet auch, wenn niemand \
                    angemeldet ist
                    """,
                en:
                    """
                    Written to \(folder). Go on with:\n  systemctl --user daemon-reload\n  systemctl --user enable \
                    --now litfass-schedule.timer\n  loginctl enable-linger    # sends when nobody is logged in, too
                    """
            ))
        return missing.isEmpty ? [next] : [lack, next]
    }

    package var json: JSON {
        let files = files.map { unit in
            JSON.object([
                .init("name", .string(unit.name)), .init("path", .optional(folder.map { $0 + "/" + unit.name })),
                .init("text", .string(unit.text)),
            ])
        }
        return .object([.init("files", .array(files))])
    }
}

extension PressDesk {
    /// - Parameters:
    ///   - folder: Where the files go; nil writes nothing.
    ///   - place: The ledger's; nil takes the home's own.
    package func service(into folder: String?, ledger place: String?) throws -> Service {
        let workspace = try workspace()
        let ledger: String? = if let place, case .file(let path) = try ledgerPlace(place) { path } else { place }
        let outboxes = try outboxes()
        let units = try ServiceUnits(
            program: program.path, workspace: workspace.root, home: home, ledger: ledger, outboxes: outboxes)
        guard let target = folder.map(absolute) else { return Service(files: units.files, folder: nil, missing: []) }
        // The service may not make them itself.
        let missing =
            units.needed.filter { !Self.make($0, for: .nobody) } + outboxes.filter { !Self.make($0, for: .everyone) }
        for unit in units.files { try OutputFolder(target).write(Array(unit.text.utf8), to: unit.name) }
        return Service(files: units.files, folder: target, missing: missing)
    }

    /// The folders of all accounts that leave posts in one.
    private func outboxes() throws(AccountFault) -> [String] {
        var folders: [String?] = []
        for name in try accounts.names() {
            let account = try accounts.load(name)
            if account.platform == .outbox { folders.append(account.options[.folder]) }
        }
        return folders.compactMap(\.self)
    }

    private static func make(_ path: String, for audience: OutputFolder.Audience) -> Bool {
        (try? OutputFolder(path, audience: audience).make()) != nil
    }
}
