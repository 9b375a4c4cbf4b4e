/// What a text may name in braces: it is filled in for each region and language.
package enum Placeholder: String, Hashable, Sendable, CaseIterable {
    /// The region's name in the text's language.
    case region
    /// Where the region's Integreat is read.
    case host
    /// The address as one reads and types it.
    case url
    /// The event's day; without an event, the campaign's first.
    case date
    case time, place
    /// When the event ends, and its street; a text that names what the event does not have falls away.
    case end, address
    /// Who invites: the event's organiser, else the imprint's publisher.
    case organiser
    /// The time before which no newspaper prints it; a text that names it falls away where there is none.
    case embargo
}
