import Foundation
import Testing

/// One calendar, wherever one looks: the kit's, the queue's, the list's, and a calendar program's own.
struct CalendarTests {
    private static let python = "/usr/bin/python3 -c \"$1\" \"${@:2}\""

    /// Each entry of calendars in a line: UID, begin, end and words.
    private static let read = #"""
        import sys, icalendar
        for name in sys.argv[1:]:
            print('=', name.rsplit('/', 1)[1])
            for event in icalendar.Calendar.from_ical(open(name, 'rb').read()).walk('VEVENT'):
                end = event.get('DTEND') or event.get('DURATION')
                print(event['UID'], event['DTSTART'].dt.isoformat(), end.dt, event['SUMMARY'], sep=' | ')
        """#

    /// A calendar with a folder for its entries, its own database and the clocks of Berlin.
    private static let khal = #"""
        mkdir -p "$1/entries"; cat > "$1/khal" <<END
        [calendars]
        [[litfass]]
        path = $1/entries
        [locale]
        timeformat = %H:%M
        dateformat = %Y-%m-%d
        longdateformat = %Y-%m-%d
        datetimeformat = %Y-%m-%d %H:%M
        longdatetimeformat = %Y-%m-%d %H:%M
        local_timezone = Europe/Berlin
        default_timezone = Europe/Berlin
        [default]
        default_calendar = litfass
        [sqlite]
        path = $1/khal.db
        END
        khal -c "$1/khal" import --batch "$2" &&
        khal -c "$1/khal" list --once --format '{start} {title}' --day-format '' 2026-11-01 2027-03-01
        """#

    private func campaign() throws -> SmallCampaign {
        let campaign = try SmallCampaign(materials: ["post-square", "poster-a3"])
        try campaign.edit(
            campaign.folder + "/campaign.yaml", "deadlines: { print: 2026-11-27 }",
            """
            deadlines: { print: 2026-11-27, Presse: 2026-11-30 }
            event: { start: 2026-12-05T15:00, end: 2026-12-05T18:00, place: Rathaus }
            """)
        return campaign
    }

    private func litfass(_ campaign: SmallCampaign, now: String) -> Litfass {
        Litfass(
            folder: campaign.scratch.path,
            variables: ["LITFASS_HOME": campaign.scratch.path + "/home", "LITFASS_NOW": now, "USER": "amsel"])
    }

    @Test func allCalendarsHoldTheSame() throws {
        let campaign = try campaign()
        let litfass = litfass(campaign, now: "2026-11-20T09:00:00Z")
        #expect(try campaign.build().status == 0)
        #expect(try litfass.run("schedule", "plan", SmallCampaign.name).status == 0)
        let folder = campaign.scratch.path
        for arguments in [["--output", "one", SmallCampaign.name], ["--output", "all"]] {
            let result = try litfass.run(["schedule", "export", "--format", "ics", "--lang", "de"] + arguments)
            #expect(result.status == 0, "\(result.errors)")
        }
        let files = [campaign.output + "/augsburg/plan.ics", folder + "/one/klein.ics", folder + "/all/litfass.ics"]
        let calendars = try Shell.run(Self.python, [Self.read] + files).output.split(separator: "= ").map {
            $0.split(separator: "\n").dropFirst().sorted()
        }
        #expect(calendars.count == 3 && calendars.allSatisfy { $0 == calendars[0] })
        #expect(
            calendars[0] == [
                """
                klein..build-print@litfass | 2026-11-25T08:00:00+00:00 | 0:15:00 | Druckdaten bauen (Willkommen mit \
                Integreat)
                """,
                """
                klein.augsburg.deadline-Presse@litfass | 2026-11-30 | 2026-12-01 | Frist: Presse (Willkommen mit \
                Integreat)
                """,
                """
                klein.augsburg.deadline-print@litfass | 2026-11-27 | 2026-11-28 | Frist: Druckdaten abgeben \
                (Willkommen mit Integreat)
                """,
                """
                klein.augsburg.event@litfass | 2026-12-05T14:00:00+00:00 | 2026-12-05 17:00:00+00:00 | Willkommen \
                mit Integreat
                """,
                """
                klein.augsburg.post-start@litfass | 2026-12-01T09:00:00+00:00 | 0:15:00 | Beitrag „start“: Mastodon, \
                Instagram
                """,
                """
                klein.augsburg.reminder-evaluate@litfass | 2027-02-05T08:00:00+00:00 | 0:15:00 | Kampagne auswerten \
                (Willkommen mit Integreat)
                """,
                """
                klein.augsburg.reminder-hang-up@litfass | 2026-12-01T08:00:00+00:00 | 0:15:00 | Plakate aufhängen \
                (Willkommen mit Integreat)
                """,
                """
                klein.augsburg.reminder-order@litfass | 2026-11-26T08:00:00+00:00 | 0:15:00 | Drucksachen bestellen \
                (Willkommen mit Integreat)
                """,
            ])
        // What the list and the kit's page show besides: the same posts and tasks at the same times.
        let list = try litfass.run("schedule", "list", "--json").json["entries"] as? [[String: Any]] ?? []
        let listed = Set(list.map { "\($0["name"] ?? "") \(($0["due"] as? String)?.prefix(16) ?? "")" })
        #expect(
            listed == [
                "print 2026-11-25T09:00", "order 2026-11-26T09:00", "hang-up 2026-12-01T09:00",
                "start 2026-12-01T10:00", "evaluate 2027-02-05T09:00",
            ])
        let page = try campaign.scratch.read("Output/klein/index.html")
        let times = page.matches(of: /<li class="date[^>]*><time datetime="([^"]+)"/).map { String($0.output.1) }
        #expect(
            times == [
                "2026-11-25T09:00", "2026-11-26T09:00", "2026-11-27", "2026-11-30", "2026-12-01T09:00",
                "2026-12-01T10:00", "2026-12-05T15:00", "2027-02-05T09:00",
            ])
    }

    /// A second import moves what was moved and doubles nothing; what did not change is told the same, whenever.
    @Test func aCalendarProgramTakesTheNewForTheOld() throws {
        let campaign = try campaign()
        func export(at now: String) throws -> (file: String, shown: [Substring]) {
            let litfass = litfass(campaign, now: now)
            let folder = "export-\(now)"
            #expect(try litfass.run("schedule", "export", "--format", "ics", "--output", folder).status == 0)
            let path = campaign.scratch.path
            let khal = try Shell.run(Self.khal, path, "\(path)/\(folder)/litfass.ics")
            #expect(khal.status == 0, "\(khal.output)")
            return (try campaign.scratch.read(folder + "/litfass.ics"), khal.output.split(separator: "\n"))
        }
        #expect(
            try litfass(campaign, now: "2026-11-20T09:00:00Z").run("schedule", "plan", SmallCampaign.name).status == 0)
        let first = try export(at: "2026-11-20T10:00:00Z")
        #expect(
            first.shown == [
                "2026-11-25 09:00 Build the print files (Willkommen mit Integreat)",
                "2026-11-26 09:00 Order the printing (Willkommen mit Integreat)",
                "2026-11-27 Deadline: Hand in the print files (Willkommen mit Integreat)",
                "2026-11-30 Deadline: Presse (Willkommen mit Integreat)",
                "2026-12-01 09:00 Hang up the posters (Willkommen mit Integreat)",
                "2026-12-01 10:00 Post “start”: Mastodon, Instagram",
                "2026-12-05 15:00 Willkommen mit Integreat",
                "2027-02-05 09:00 Evaluate the campaign (Willkommen mit Integreat)",
            ])
        #expect(first.file.contains("DTSTAMP:20261120T090000Z\r\nLAST-MODIFIED:20261120T090000Z\r\nSEQUENCE:0\r\n"))
        #expect(try export(at: "2026-11-21T10:00:00Z").file == first.file)
        let file = campaign.folder + "/campaign.yaml"
        try campaign.edit(file, "start 10:00", "start+2d 12:00")
        try campaign.edit(file, "2026-12-05T", "2026-12-12T")
        try campaign.edit(file, "print: 2026-11-27", "print: 2026-11-26")
        #expect(
            try litfass(campaign, now: "2026-11-21T11:00:00Z").run("schedule", "plan", SmallCampaign.name).status == 0)
        let second = try export(at: "2026-11-22T10:00:00Z")
        #expect(
            second.shown.map { $0.prefix(16) } == [
                "2026-11-24 09:00", "2026-11-25 09:00", "2026-11-26 Deadl", "2026-11-30 Deadl", "2026-12-01 09:00",
                "2026-12-03 12:00", "2026-12-12 15:00", "2027-02-05 09:00",
            ])
        // The post's four texts were moved, and what was not stays as it was.
        let post = try #require(second.file.firstRange(of: "UID:klein.augsburg.post-start@litfass"))
        #expect(
            second.file[post.upperBound...].dropFirst().hasPrefix(
                """
                CATEGORIES:Litfass\r
                DTSTAMP:20261121T110000Z\r
                LAST-MODIFIED:20261121T110000Z\r
                SEQUENCE:4\r
                DTSTART:20261203T110000Z\r

                """))
        // What is called off is struck out.
        let ids = try litfass(campaign, now: "2026-11-22T11:00:00Z").run("schedule", "list", "--json")
        let evaluation = (try ids.json["entries"] as? [[String: Any]])?.first { $0["name"] as? String == "evaluate" }
        let id = try #require(evaluation?["id"] as? String)
        #expect(try litfass(campaign, now: "2026-11-22T11:00:00Z").run("schedule", "cancel", id).status == 0)
        let third = try export(at: "2026-11-22T12:00:00Z")
        #expect(third.file.contains("TRANSP:TRANSPARENT\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n"))
        #expect(third.file.components(separatedBy: "SEQUENCE:1\r\n").count > 1)
        let task = try #require(second.file.firstRange(of: "UID:klein.augsburg.reminder-evaluate@litfass"))
        #expect(second.file[task.upperBound...].dropFirst().hasPrefix("CATEGORIES:Litfass\r\nDTSTAMP:20261120T0900"))
    }
}
