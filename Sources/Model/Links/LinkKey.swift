/// What a short path stands for: the code of one sheet, or the link of one post.
package struct LinkKey: Hashable, Sendable {
    /// The slug.
    package var region: String
    /// A code of `Languages.yaml`, or `manyLanguages`.
    package var language: String
    package var use: Use

    /// Where the path is written.
    package enum Use: Hashable, Sendable {
        /// On a sheet; the placement's id is nil on the one for everywhere.
        case sheet(material: String, placement: String?)
        /// In a post on a platform.
        case post(id: String, channel: String)
    }

    /// The language of sheets that speak many.
    package static let manyLanguages = "mul"

    package init(region: String, language: String, _ use: Use) {
        self.region = region
        self.language = language
        self.use = use
    }

    package var material: String? { if case .sheet(let material, _) = use { material } else { nil } }
    package var placement: String? { if case .sheet(_, let placement) = use { placement } else { nil } }
    package var post: String? { if case .post(let id, _) = use { id } else { nil } }
    package var channel: String? { if case .post(_, let channel) = use { channel } else { nil } }

    /// All parts in one text, different for each key: names have no spaces.
    var identity: String {
        switch use {
        case .sheet(let material, let placement): "\(region) sheet \(material) \(placement ?? "") \(language)"
        case .post(let id, let channel): "\(region) post \(id) \(channel) \(language)"
        }
    }
}
