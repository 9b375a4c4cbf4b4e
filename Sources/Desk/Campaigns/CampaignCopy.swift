internal import Foundation
internal import Loading
internal import Model
internal import Workspace

/// A new campaign, copied from a ready-made one with its own title, regions, languages and dates.
struct CampaignCopy: Sendable {
    /// The ready-made one's folder.
    let template: InputFolder
    let changes: NewCampaign
    /// Materials that need more languages than it gets.
    var leftOut: [String] = []
    /// Ids of places, and codes of languages, that brought nothing the last time.
    var unscanned: (places: [String], languages: [String]) = ([], [])
    /// Of all Länder for which it is.
    let holidays: PublicHolidays
    /// Seconds since 1970.
    let now: Int

    private static let mostFiles = 1000
    /// What was counted is the other campaign's alone.
    private static let results = "results"
    /// In bytes, a file.
    private static let limit = 64 << 20
    /// Municipalities that run Integreat are German.
    private static let zone = "Europe/Berlin"

    /// Makes `Campaigns/<name>`, whole or not at all, and never over another one.
    ///
    /// - Returns: Its folder, and the posts of a date on which it does not run: they were left out.
    func make(_ name: String, in root: String) throws -> (folder: String, struck: [String]) {
        let folder = root + "/Campaigns/" + name
        guard !Files().exists(folder) else {
            throw Fault(
                .cannotWrite, Words(de: "Campaigns/\(name) gibt es schon.", en: "Campaigns/\(name) is there already."),
                remedy: Words(de: "Bitte wählen Sie einen anderen Namen.", en: "Please choose another name."))
        }
        let temporary = OutputFolder(root + "/Campaigns/.\(name).\(getpid()).part")
        var struck: [String] = []
        do {
            for file in try template.plainFiles(
                except: ["Output", Self.results, LinkTableReader.file], limit: Self.mostFiles)
            {
                var bytes = try template.read(file, limit: Self.limit)
                if file == "campaign.yaml" { (bytes, struck) = try edited(bytes) }
                try temporary.write(bytes, to: file)
            }
            try temporary.move(to: folder)
        } catch {
            temporary.discard()
            throw error
        }
        return (folder, struck)
    }

    private func edited(_ bytes: [UInt8]) throws -> (bytes: [UInt8], struck: [String]) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Fault(
                .badInput,
                Words(
                    de: "\(template.path)/campaign.yaml ist nicht in UTF-8.",
                    en: "\(template.path)/campaign.yaml is not in UTF-8."))
        }
        var edit = CampaignEdit(text)
        if let title = changes.title {
            let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            edit.set("title", to: "\"\(quoted)\"", after: "litfass")
        }
        let struck = setDates(&edit)
        edit.clear(["place", "address"], of: "event")
        if !changes.regions.isEmpty {
            edit.set("regions", to: "[\(changes.regions.joined(separator: ", "))]", after: "period")
        }
        edit.drop(leftOut, from: ["materials", "placements"])
        edit.strike(unscanned.places, from: "placements")
        edit.remove("costs")
        edit.drop(unscanned.languages, from: ["languages"])
        if !changes.languages.isEmpty {
            edit.set("languages", to: "[\(changes.languages.joined(separator: ", "))]", after: "regions")
        }
        return (Array(edit.text.utf8), struck)
    }

    /// - Returns: The posts of a date on which the campaign does not run.
    private func setDates(_ edit: inout CampaignEdit) -> [String] {
        let event = edit.firstDay(of: "event")
        guard
            let dates = CampaignDates(
                after: today, first: edit.firstDay(of: "period"), event: event,
                times: edit.times, isInvitation: changes.kind == .veranstaltung, holidays: holidays)
        else { return [] }
        edit.moveDays(by: dates.shift, in: ["event", "embargo", "deadlines"])
        edit.setDay(of: "deadlines", key: "print", to: dates.print)
        edit.set("period", to: "{ from: \(dates.begin), to: \(dates.end) }", after: "kind")
        var late = 0
        return edit.setTimes { dates.time($0, event: event, late: &late) }
    }

    private var today: Day {
        let offset = TimeZone(identifier: Self.zone)?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(now))) ?? 0
        let days = Int((Double(now + offset) / 86_400).rounded(.down))
        return Day(daysSince1970: days) ?? Day(daysSince1970: 0)!
    }
}
