internal import Foundation
internal import Model
internal import Workspace

/// A new campaign, copied from a ready-made one with its own title, regions, languages and dates.
struct CampaignCopy: Sendable {
    /// The ready-made one's folder.
    let template: InputFolder
    let changes: NewCampaign
    /// Materials that need more languages than it gets.
    var leftOut: [String] = []
    /// Seconds since 1970.
    let now: Int

    /// How long it runs, in days.
    private static let duration = 6 * 7
    /// How many days there are at least until it begins: texts are to be read by speakers, and printed.
    private static let lead = 3 * 7
    /// How many days before the beginning the print order is given: print shops take five to ten working days.
    private static let printing = 10
    private static let mostFiles = 1000
    /// In bytes, a file.
    private static let limit = 64 << 20
    /// Municipalities that run Integreat are German.
    private static let zone = "Europe/Berlin"

    /// Makes `Campaigns/<name>`, whole or not at all, and never over another one.
    ///
    /// - Returns: Its folder.
    func make(_ name: String, in root: String) throws -> String {
        let folder = root + "/Campaigns/" + name
        guard !Files().exists(folder) else {
            throw Fault(
                .cannotWrite, Words(de: "Campaigns/\(name) gibt es schon.", en: "Campaigns/\(name) is there already."),
                remedy: Words(de: "Bitte wählen Sie einen anderen Namen.", en: "Please choose another name."))
        }
        let temporary = OutputFolder(root + "/Campaigns/.\(name).\(getpid()).part")
        do {
            for file in try template.plainFiles(except: ["Output"], limit: Self.mostFiles) {
                var bytes = try template.read(file, limit: Self.limit)
                if file == "campaign.yaml" { bytes = try edited(bytes) }
                try temporary.write(bytes, to: file)
            }
            try temporary.move(to: folder)
        } catch {
            temporary.discard()
            throw error
        }
        return folder
    }

    private func edited(_ bytes: [UInt8]) throws -> [UInt8] {
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
        if let start = today.adding(days: Self.lead - 1)?.nextMonday,
            let end = Day(daysSince1970: start.daysSince1970 + Self.duration - 1)
        {
            if let old = edit.firstDay(of: "period") {
                // Whole weeks, so that an event on a Saturday stays on one.
                let days = start.daysSince1970 - old.daysSince1970
                edit.moveDays(by: Int((Double(days) / 7).rounded(.up)) * 7)
            }
            if let print = start.adding(days: -Self.printing), let moved = edit.day(of: "deadlines", key: "print"),
                moved > print
            {
                edit.setDay(of: "deadlines", key: "print", to: print)
            }
            edit.set("period", to: "{ from: \(start), to: \(end) }", after: "kind")
        }
        if !changes.regions.isEmpty {
            edit.set("regions", to: "[\(changes.regions.joined(separator: ", "))]", after: "period")
        }
        edit.drop(leftOut, from: ["materials", "placements"])
        if !changes.languages.isEmpty {
            edit.set("languages", to: "[\(changes.languages.joined(separator: ", "))]", after: "regions")
        }
        return Array(edit.text.utf8)
    }

    private var today: Day {
        let offset = TimeZone(identifier: Self.zone)?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(now))) ?? 0
        let days = Int((Double(now + offset) / 86_400).rounded(.down))
        return Day(daysSince1970: days) ?? Day(daysSince1970: 0)!
    }
}

extension Day {
    /// The first Monday after this day; nil at the end of the year 9999.
    fileprivate var nextMonday: Day? { adding(days: 7 - weekday) }
}
