internal import Formats
internal import Model

/// A region's posts as a feed for its own site: `posts/feed.atom` (RFC 4287).
///
/// One entry a post and language, as the plan's first platform has it, dated by when it goes out.
package enum AtomFeed {
    /// - Parameters:
    ///   - tags: BCP 47 by the codes of `Languages.yaml`; one that is missing goes by its code.
    ///   - stamp: When the file counts as made, in seconds since 1970.
    package static func write(_ plan: RegionPlan, _ planned: [PlannedEntry], tags: [String: String] = [:], stamp: Int)
        -> [UInt8]
    {
        var seen: Set<[String]> = []
        let items = planned.filter { seen.insert([$0.entry.key.name, $0.entry.key.language]).inserted }
        let id = "urn:litfass:" + [plan.campaign, plan.region].map(component).joined(separator: ":")
        var lines = [
            #"<?xml version="1.0" encoding="utf-8"?>"#, #"<feed xmlns="http://www.w3.org/2005/Atom">"#,
            element("id", id), element("title", plan.title + " · " + plan.regionName),
            element("updated", instant(stamp)),
            "<author>" + element("name", plan.regionName) + "</author>",
            #"<generator>Litfass</generator>"#,
        ]
        for item in items {
            let (key, message) = (item.entry.key, item.message)
            lines.append("<entry xml:lang=\"\(XMLText.escaped(tags[key.language] ?? key.language))\">")
            lines.append(element("id", id + ":" + component(key.name) + ":" + component(key.language)))
            lines.append(element("title", title(message.text)))
            lines.append(element("published", instant(item.entry.due)))
            lines.append(element("updated", instant(item.entry.due)))
            if let link = message.link { lines.append("<link rel=\"alternate\" href=\"\(XMLText.escaped(link))\"/>") }
            for tag in message.tags { lines.append("<category term=\"\(XMLText.escaped(String(tag.dropFirst())))\"/>") }
            lines.append(element("content", message.text, #" type="text""#))
            lines.append("</entry>")
        }
        lines.append("</feed>")
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    /// The first line, which carries the point.
    private static func title(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }

    /// `2026-12-01T09:00:00Z`.
    private static func instant(_ seconds: Int) -> String {
        var digits = Array(CalendarWriter.utc(seconds))
        for place in [13, 11] { digits.insert(":", at: place) }
        for place in [6, 4] { digits.insert("-", at: place) }
        return String(digits)
    }

    private static func element(_ name: String, _ text: String, _ attributes: String = "") -> String {
        "<\(name)\(attributes)>\(XMLText.escaped(text))</\(name)>"
    }

    /// A part of a URN: all but ASCII letters, digits and `-` as `%XX`.
    private static func component(_ text: String) -> String {
        PercentEncoding.encode(text, keeping: "-")
    }
}
