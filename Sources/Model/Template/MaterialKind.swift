/// What kind of thing a template makes; it says where the artifact lies and how it is handled.
package enum MaterialKind: String, Hashable, Sendable, CaseIterable {
    case poster, flyer, card, post
    /// A letter or press release: on the office's own paper, also as plain text.
    case letter
}
