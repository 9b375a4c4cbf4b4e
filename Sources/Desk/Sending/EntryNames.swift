internal import Findings
internal import Loading
internal import Model
internal import Plan
internal import Schedule
internal import Workspace

/// What entries are called to the people who post them by hand, in German, as all that they get is.
///
/// What is needed for that is read once it is asked for: most runs lay nothing ready.
final class EntryNames {
    private let desk: PressDesk
    private let ledger: Ledger
    private lazy var workspace = try? desk.assets()
    private lazy var languages = workspace.flatMap { try? LanguageLoader.load($0) }
    private lazy var domains = workspace.flatMap { try? TopLevelDomainLoader.load($0) }
    private lazy var places = Set(((try? ledger.entries()) ?? []).map { [$0.key.campaign, $0.key.region] })
    private var platforms: [String: String] = [:]

    init(_ desk: PressDesk, _ ledger: Ledger) {
        self.desk = desk
        self.ledger = ledger
    }

    /// `2026-12-21 10.00 Facebook Arabisch – start`; behind it whose it is, where the queue holds several regions or
    /// campaigns.
    func folder(_ entry: Entry) -> String {
        let local = Zone(entry.timeZone)?.localTime(at: entry.due)
        let when = local.map { "\($0.day) \($0.time.description.replacing(":", with: "."))" }
        let what = [entry.key.kind == .post ? platform(entry.key.channel) : "Aufgabe", language(entry)?.names.de]
        let name = ([when] + what).compactMap(\.self).joined(separator: " ") + " – " + entry.key.title.de
        let whose = place(entry)
        return whose.isEmpty ? name : "\(name) (\(whose))"
    }

    /// The region and the campaign, each where there are several.
    func place(_ entry: Entry) -> String {
        func several(_ part: Int) -> Bool { Set(places.map { $0[part] }).subtracting([""]).count > 1 }
        return [several(1) ? entry.key.region : "", several(0) ? entry.key.campaign : ""].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    /// Nil for what has none, and where nobody knows its code.
    func language(_ entry: Entry) -> Language? { languages?[entry.key.language] }

    /// As people write it, e.g. `LinkedIn`.
    func platform(_ name: String) -> String {
        if let known = platforms[name] { return known }
        let title = title(ofPlatform: name) ?? name.prefix(1).uppercased() + name.dropFirst()
        platforms[name] = title
        return title
    }

    private func title(ofPlatform name: String) -> String? {
        let file = "Assets/Platforms/\(name).yaml"
        guard let workspace, let domains, let bytes = try? workspace.read(file, limit: 1 << 20) else { return nil }
        return PlatformLoader.load(bytes, file: file, domains: domains).rules?.title
    }
}
