package import Page

/// A text in a template.
package struct TextNode: Hashable, Sendable {
    package var source: TextSource
    /// The name of a style of the template.
    package var style: String
    package var color: TemplatePaint
    /// Of its lines, across the box.
    package var align: TemplateNode.Alignment
    /// Where it stands in a box that is higher than the text.
    package var anchor: TemplateNode.Alignment
    package var role: TextBlock.Role
    /// Whether the node falls away where the text is empty or not given.
    package var optional: Bool

    package init(
        source: TextSource, style: String, color: TemplatePaint, align: TemplateNode.Alignment,
        anchor: TemplateNode.Alignment,
        role: TextBlock.Role, optional: Bool
    ) {
        self.source = source
        self.style = style
        self.color = color
        self.align = align
        self.anchor = anchor
        self.role = role
        self.optional = optional
    }
}

/// What a text node of a template shows.
package enum TextSource: Hashable, Sendable, CustomStringConvertible {
    /// A text of the campaign, in a length or, where that is too long or missing, in a shorter one: `claim`,
    /// `headline.short`.
    case text(String, upTo: Texts.VariantLength = .long)
    case value(KnownValue)

    /// As templates write it; nil where they name a length that texts do not have.
    package init?(_ written: String) {
        if let value = KnownValue(rawValue: written) {
            self = .value(value)
            return
        }
        var name = written
        var length = Texts.VariantLength.long
        if let dot = written.lastIndex(of: "."),
            let known = Texts.VariantLength(rawValue: String(written[dot...].dropFirst()))
        {
            (name, length) = (String(written[..<dot]), known)
        }
        guard !name.contains(".") || Self.isOfPicture(name) else { return nil }
        self = .text(name, upTo: length)
    }

    /// Before the names of what a post's own picture says: `picture.headline`.
    private static let picture = "picture."

    package static func isOfPicture(_ name: String) -> Bool { name.hasPrefix(picture) && name.count > picture.count }

    package var description: String {
        switch self {
        case .text(let name, .long): name
        case .text(let name, let length): "\(name).\(length.rawValue)"
        case .value(let value): value.rawValue
        }
    }
}

/// What Litfass knows itself, and no campaign writes into its texts.
package enum KnownValue: String, Hashable, Sendable, CaseIterable {
    /// The readable address.
    case url
    /// In the sheet's language.
    case region
    /// With its prefix.
    case regionFull = "region-full"
    /// Its own name; inside `each: languages` of a greeting that several share, all of theirs.
    case language
    /// The same, only where several share it.
    case languages
    /// Who publishes and who is responsible; on a placement's sheet also where it hangs.
    case imprint
    case publisher
    case photoCredit = "photo-credit"
    /// The campaign's first day.
    case issued
    case office, street, town, phone, email, web
    case pressOffice = "press-office"
    case pressPhone = "press-phone"
    case pressEmail = "press-email"
    /// The event's day of the month, or its first and last; its month and its weekday.
    case eventDay = "event-day"
    case eventMonth = "event-month"
    case eventWeekday = "event-weekday"
    /// When it begins, when it ends, and from when to when it goes.
    case eventTime = "event-time"
    case eventEnd = "event-end"
    case eventHours = "event-hours"
    case eventPlace = "event-place"
    case eventAddress = "event-address"
    /// Who invites.
    case eventOrganiser = "event-organiser"
    /// Inside `each`: what is repeated, and which one it is, from 1.
    case item, number
}
