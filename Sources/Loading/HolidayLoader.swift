package import Model
package import Workspace

/// `Assets/Holidays.yaml`: the public holidays of the German Länder.
package enum HolidayLoader {
    package static let path = "Assets/Holidays.yaml"

    /// A workspace's own; a file that cannot be read is a finding, and no day is a holiday then.
    package static func load(_ workspace: Workspace) -> (holidays: PublicHolidays, findings: [Finding]) {
        do { return parse(try workspace.read(path, limit: YAML.largestFile), file: path) } catch {
            return (PublicHolidays(), [.file(error, at: SourcePlace(file: path))])
        }
    }

    /// The holidays of all Länder, those without faults.
    package static func parse(_ bytes: [UInt8], file: String) -> (holidays: PublicHolidays, findings: [Finding]) {
        let reading = Reading()
        guard let top = reading.file(bytes, named: file) else { return (PublicHolidays(), reading.findings) }
        let holidays = top.list("holidays", reading.holiday) ?? []
        top.finish()
        return (PublicHolidays(holidays), reading.findings)
    }
}

extension Reading {
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// One of the German Länder; nothing where the text is empty.
    func federalState(_ node: YAMLNode) -> String? {
        guard let scalar = scalar(node), !scalar.text.isEmpty else { return nil }
        if FederalState.all.contains(where: { $0.code == scalar.text }) { return scalar.text }
        report(Finding(BadValue(fault: .unknownLand(scalar.text)), at: scalar.place))
        return nil
    }

    fileprivate func holiday(_ node: YAMLNode) -> PublicHolidays.Holiday? {
        guard let reader = mapping(node) else { return nil }
        let expected = Words(
            de: "Monat und Tag, die Tage nach Ostern, oder der Wochentag vor einem Datum",
            en: "month and day, the days after Easter, or the day of the week before a date")
        let rule = reader.value("on") {
            self.parsed($0, expected, "12-25, easter+39, wednesday before 11-23", Self.rule)
        }
        let german = reader.string("german")
        let english = reader.string("english")
        let federalStates = reader.optionalList("lands", federalState)
        let since = reader.optionalInteger("since")
        reader.finish()
        guard let rule, let german, let english else { return nil }
        return PublicHolidays.Holiday(
            name: Words(de: german, en: english), rule: rule, federalStates: federalStates.map(Set.init), since: since)
    }

    private static func rule(_ text: String) -> PublicHolidays.Rule? {
        if let day = date(text) { return .date(month: day.month, day: day.day) }
        if text == "easter" { return .easter(days: 0) }
        if text.hasPrefix("easter+") || text.hasPrefix("easter-"), let days = Int(text.dropFirst("easter".count)) {
            return (-100...100).contains(days) ? .easter(days: days) : nil
        }
        let words = text.split(separator: " ")
        guard words.count == 3, words[1] == "before", let weekday = weekdays.firstIndex(of: String(words[0])),
            let day = date(String(words[2]))
        else { return nil }
        return .weekday(weekday, beforeMonth: day.month, day: day.day)
    }

    /// A month and a day, in a leap year.
    private static func date(_ text: String) -> Day? { Day(iso: "2024-" + text) }
}
