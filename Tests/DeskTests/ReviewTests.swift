import Findings
import Foundation
import Testing

@testable import Desk

/// A page to review goes out, and what comes back is taken: as a file, as a mail, and not at all where it is damaged.
struct ReviewTests {
    private static let root: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder.path
    }()
    private let folder = FileManager.default.temporaryDirectory.path + "/litfass-review-\(UUID().uuidString)"

    private var desk: PressDesk {
        PressDesk(
            folder: folder, home: folder + "/home",
            program: .init(path: Self.root + "/.build/debug/litfass", version: "1", identity: "test"),
            clock: Clock(start: 1_796_115_600, read: { 1_796_115_600 }), person: "amsel", uiLanguage: .english)
    }

    private static let campaign = """
        litfass: 1
        title: Klein
        kind: willkommen
        period: { from: 2026-12-01, to: 2027-01-31 }
        regions: [augsburg]
        languages: [de, ar]
        link: "https://{host}/{slug}/{language}"
        link-any: "https://{host}/{slug}"
        materials: [poster-a3, post-square]
        channels: [mastodon]
        posts:
          - { id: start, at: "start 10:00", text: start, image: post-square }

        """
    private static let german = """
        litfass: 1
        language: de
        headline: { long: "{region}: Willkommen", short: "Willkommen!" }
        claim: "Alles Wichtige in Ihrer Sprache."
        scan: "Code scannen und lesen"
        posts:
          start: { long: "Neu hier? Wir helfen.", picture: { headline: "Neu hier?", line: "Wir helfen." } }

        """
    private static let arabic = """
        litfass: 1
        language: ar
        # von Hand
        headline: { long: "{region}: أهلاً بكم", short: "أهلاً!" }
        claim: "كل ما هو مهم بلغتكم."
        scan: "امسحوا الرمز واقرؤوا"
        posts:
          start: { long: "هل أنت جديد هنا؟", picture: { headline: "جديد هنا؟", line: "نحن نساعد." } }

        """

    private func write(_ text: String, _ name: String) throws -> String {
        let path = folder + "/" + name
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }

    private func withWorkspace(_ body: () throws -> Void) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try write(Self.campaign, "Campaigns/klein/campaign.yaml")
        _ = try write(Self.german, "Campaigns/klein/texts/de.yaml")
        _ = try write(Self.arabic, "Campaigns/klein/texts/ar.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/Assets", withDestinationPath: Self.root + "/Assets")
        try body()
    }

    /// One text as a page asks for it: source and translation by their marks.
    private struct Asked {
        var of: String
        var translation: String
        var limit: Int?
    }

    private func asked(_ page: String) -> [String: Asked] {
        var asked: [String: Asked] = [:]
        for match in page.matches(
            of: /data-key="([^"]+)" data-of="([^"]+)" data-as="([^"]*)"(?: data-limit="([0-9]+)")?/)
        {
            asked[String(match.output.1)] = Asked(
                of: String(match.output.2), translation: String(match.output.3),
                limit: match.output.4.flatMap { Int($0) })
        }
        return asked
    }

    /// What a page's script makes of an answer: its code and its sum.
    private func sealed(
        _ texts: [[String: Any]], by: String = "Ana Pop", campaign: String = "klein", language: String = "ar"
    )
        throws -> (code: String, sum: String)
    {
        let answer: [String: Any] = [
            "litfass": 1, "campaign": campaign, "language": language, "pack": "0", "by": by, "on": "2026-12-02",
            "remark": "", "texts": texts,
        ]
        let data = try JSONSerialization.data(withJSONObject: answer)
        return (data.base64EncodedString(), ReviewAnswer.checksum(data))
    }

    private func filled(_ page: String, _ sealed: (code: String, sum: String)) -> String {
        page.replacing(
            "id=\"answer\">null",
            with: "id=\"answer\">{\"answer\":\"\(sealed.code)\",\"sum\":\"\(sealed.sum)\",\"at\":1}")
    }

    /// As a mail program sends it on: quoted, wrapped elsewhere, with sentences around it.
    private func mail(_ sealed: (code: String, sum: String)) -> String {
        var lines = ["Liebe Kollegin,", "", "> Hallo, hier die Antwort:", "> -----BEGIN LITFASS-----"]
        var rest = sealed.code[...]
        while !rest.isEmpty {
            lines.append("> > \(rest.prefix(31))")
            rest = rest.dropFirst(31)
        }
        return (lines + ["> > -----END LITFASS \(sealed.sum)-----", "", "Viele Grüße"]).joined(separator: "\r\n")
    }

    private func fault(_ work: () throws -> Void) -> String? {
        do { try work() } catch { return Fault(error).message.en }
        return nil
    }

    @Test func outAndBack() throws {
        try withWorkspace {
            let made = try desk.packReview(of: "klein", languages: ["ar", "ro"], into: "out", progress: { _, _ in })
            #expect(made.pages.map(\.language) == ["ar", "ro"])
            #expect(made.pages.allSatisfy { $0.size < 8_000_000 })
            let (page, empty) = (try text("out/klein.ar.html"), try text("out/klein.ro.html"))
            let (texts, open) = (asked(page), asked(empty))
            #expect(
                Set(texts.keys) == [
                    "headline.long", "headline.short", "claim", "scan", "posts.start.long",
                    "posts.start.picture.headline", "posts.start.picture.line",
                ])
            #expect(open.values.allSatisfy { $0.translation.isEmpty } && Set(open.keys) == Set(texts.keys))
            // Every text that a design shows has its room, and what stands there now is within it.
            #expect(try #require(texts["claim"]?.limit) >= 20)
            #expect(try #require(texts["posts.start.picture.line"]?.limit) >= 11)
            #expect(page.ranges(of: "<img").count >= 2)

            func said(_ key: String, _ more: [String: Any], _ asked: [String: Asked]) throws -> [String: Any] {
                let text = try #require(asked[key])
                return more.merging(["key": key, "of": text.of, "as": text.translation]) { own, _ in own }
            }
            let answer = try sealed([
                said("headline.long", ["ok": true], texts),
                said("claim", ["text": "كل المهم بلغتكم."], texts),
                said("scan", ["remark": "Zu förmlich?"], texts),
            ])
            var taken = try ReviewTake([write(filled(page, answer), "back.html")], desk)
            #expect(!taken.hasRefusals && !taken.isEmpty && taken.remarks == [])
            #expect(
                taken.outcome.sections[0].lines.first { $0.key == "scan" }?.remark?.en
                    == "Remark: Zu förmlich? (Ana Pop)")
            #expect(try text("Campaigns/klein/texts/ar.yaml") == Self.arabic)
            try taken.save { _ in true }
            let now = try text("Campaigns/klein/texts/ar.yaml")
            #expect(now.contains("كل المهم بلغتكم.") && now.contains("# von Hand"))
            let records = try text("Campaigns/klein/texts/ar.review.yaml")
            #expect(records.contains("reviewed") && records.contains("Ana Pop") && records.contains("2026-12-02"))
            #expect(records.contains("Zu förmlich? (Ana Pop)"))

            // Who saw the text before that one does not overwrite it; who says the same is heard.
            let late = try ReviewTake([write(mail(sealed([said("claim", ["ok": true], texts)])), "late.txt")], desk)
            #expect(late.overtaken == ["claim"] && late.isEmpty)

            // A new language, by mail.
            let first = try sealed(
                [said("claim", ["text": "Tot ce e important."], open), said("scan", ["text": "Scanați codul"], open)],
                language: "ro")
            var new = try ReviewTake([write(mail(first), "ro.txt"), write(mail(first), "again.txt")], desk)
            #expect(!new.hasRefusals)
            try new.save { $0.code != "ro" }
            #expect(try text("Campaigns/klein/campaign.yaml") == Self.campaign)
            #expect(new.outcome.notices.map(\.words.en).contains { $0.contains("not among the languages") })
            #expect(try text("Campaigns/klein/texts/ro.yaml").contains("Tot ce e important."))
            #expect(try text("Campaigns/klein/texts/ro.review.yaml").contains("translated"))
            // The next pages show what was unsure, and the source's sheets where there is little to show.
            _ = try desk.packReview(of: "klein", languages: ["ar", "ro"], into: "out", progress: { _, _ in })
            #expect(try text("out/klein.ar.html").contains("Zu förmlich? (Ana Pop)"))
            #expect(try text("out/klein.ro.html").ranges(of: "<img").count >= 2)
            // Who mends words of their own is no second pair of eyes.
            let scan = try #require(open["scan"])
            let mended: [String: Any] = ["key": "scan", "of": scan.of, "as": "d3451f60", "text": "Scanați"]
            var own = try ReviewTake([write(mail(sealed([mended], language: "ro")), "own.txt")], desk)
            try own.save { $0.code == "ro" }
            #expect(try text("Campaigns/klein/campaign.yaml").contains("languages: [de, ar, ro]"))
            #expect(try !text("Campaigns/klein/texts/ro.yaml").contains("Scanați codul"))
            #expect(try !text("Campaigns/klein/texts/ro.review.yaml").contains("reviewed"))

            // Two people, two answers for one text: neither is taken.
            func free(_ text: String, _ name: String) throws -> String {
                try write(
                    mail(sealed([said("headline.short", ["text": text], open)], by: name, language: "ro")), name)
            }
            let two = try ReviewTake([free("Bine!", "a"), free("Salut!", "b")], desk)
            #expect(two.hasRefusals && two.isEmpty)

            // Of an older source.
            _ = try write(Self.german.replacing("Alles Wichtige", with: "Alles"), "Campaigns/klein/texts/de.yaml")
            let old = try ReviewTake([write(mail(sealed([said("claim", ["text": "x"], texts)])), "old.txt")], desk)
            #expect(old.hasRefusals && old.isEmpty)
        }
    }

    @Test func badFilesSayWhatIsWrong() throws {
        try withWorkspace {
            let answer = try sealed([["key": "claim", "of": "0", "as": "", "text": "x"]])
            let page =
                "<html><script type=\"application/json\" id=\"pack\">{}</script>"
                + "<script type=\"application/json\" id=\"answer\">null</script><script>1</script></html>"
            func take(_ text: String) throws -> String {
                let file = try write(text, "f")
                return try #require(fault { _ = try ReviewTake([file], desk) })
            }
            let whole = filled(page, answer)
            let letter = mail(answer)
            #expect(try take("Guten Tag").contains("holds no answer"))
            #expect(try take(page).contains("is the empty page"))
            #expect(try take(String(whole.dropLast(60))).contains("is cut off"))
            #expect(try take(String(letter.prefix(120))).contains("is cut off"))
            #expect(try take(whole.replacing("<html>", with: "<html><script>alert(1)</script>")).contains("a program"))
            #expect(try take(whole.replacing(answer.sum, with: "00000000")).contains("changed by hand"))
            #expect(
                try take(letter.replacing(String(answer.code.prefix(31)), with: String(answer.code.prefix(30))))
                    .contains("damaged"))
            #expect(
                try take(mail(sealed([["key": "claim", "of": "0", "as": "", "ok": true]], campaign: "gross"))).contains(
                    "“gross”"))
            #expect(
                try take(mail(sealed([["key": "claim", "of": "0", "as": "", "ok": true]], by: "\u{202E} "))).contains(
                    "who answered"))
            #expect(try take(mail(sealed([]))).contains("Nothing is ticked"))
            #expect(
                try take(mail(sealed([["key": "claim", "of": "0", "as": "", "ok": true]], language: "xx"))).contains(
                    "xx"))
            let large = folder + "/large.html"
            #expect(FileManager.default.createFile(atPath: large, contents: Data()))
            try #require(FileHandle(forWritingAtPath: large)).truncate(atOffset: 50 << 20)
            #expect(try #require(fault { _ = try ReviewTake([large], desk) }).contains("larger than 16 MB"))
            #expect(try text("Campaigns/klein/texts/ar.yaml") == Self.arabic)
        }
    }
}
