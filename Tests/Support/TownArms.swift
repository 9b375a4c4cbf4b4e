package import Page

/// The tinctures of real towns' arms: the field first, then what stands in it; at most three. Where tinctures go by
/// halves, the dexter or the upper one is first.
///
/// Source: general knowledge of these arms, still to be checked but for nine. Those were held against blazons in
/// November 2026: Augsburg, Bautzen, Kassel (the towns' own pages), Rostock (its main statute), Fürth, Würzburg (Haus
/// der Bayerischen Geschichte), Düsseldorf (Wikipedia), Dortmund and Heidelberg (collections of civic arms). What is
/// tested is colours that towns have, not heraldry.
package struct TownArms: Sendable, CustomStringConvertible {
    package enum Tincture: String, Sendable, CaseIterable {
        case argent, or, gules, azure, vert, sable

        /// As towns print it: no two have the same red.
        package var shades: [Color] {
            let hex: [UInt32] =
                switch self {
                case .argent: [0xFFFFFF, 0xE6E6E6, 0xF3E5CF]
                case .or: [0xFFCC00, 0xFBDA16, 0xFFF3B0]
                case .gules: [0xE30613, 0xC8102E, 0x7A1F3D]
                case .azure: [0x0056A7, 0x009FE3, 0x003366]
                case .vert: [0x009640, 0x0B5D3B, 0x7AB51D]
                case .sable: [0x000000, 0x1D1B20, 0x2E2A25]
                }
            return hex.map { Color(rgb: RGB(hex: $0)) }
        }
    }

    package let town: String
    package let tinctures: [Tincture]

    package var description: String { town }

    private init(_ town: String, _ tinctures: Tincture...) { (self.town, self.tinctures) = (town, tinctures) }

    package static let all = [
        TownArms("Aachen", .or, .sable, .gules), TownArms("Augsburg", .gules, .argent, .vert),
        TownArms("Bautzen", .azure, .or), TownArms("Berlin", .argent, .sable, .gules),
        TownArms("Bern", .gules, .or, .sable), TownArms("Braunschweig", .argent, .gules),
        TownArms("Bremen", .gules, .argent), TownArms("Chemnitz", .or, .azure, .sable),
        TownArms("Darmstadt", .or, .gules, .azure), TownArms("Dortmund", .or, .sable),
        TownArms("Dresden", .or, .sable), TownArms("Düsseldorf", .argent, .gules, .azure),
        TownArms("Erfurt", .gules, .argent), TownArms("Flensburg", .or, .gules, .azure),
        TownArms("Frankfurt am Main", .gules, .argent, .or), TownArms("Freiburg im Breisgau", .argent, .gules),
        TownArms("Fürth", .argent, .vert), TownArms("Graz", .vert, .argent), TownArms("Hamburg", .gules, .argent),
        TownArms("Hannover", .gules, .argent, .or), TownArms("Heidelberg", .sable, .or, .vert),
        TownArms("Ingolstadt", .argent, .azure), TownArms("Kassel", .azure, .argent),
        TownArms("Köln", .argent, .gules, .sable), TownArms("Konstanz", .argent, .sable, .gules),
        TownArms("Leipzig", .or, .sable, .azure), TownArms("Lindau", .argent, .vert), TownArms("Lübeck", .or, .sable),
        TownArms("Ludwigshafen", .gules, .or), TownArms("Mainz", .gules, .argent),
        TownArms("München", .argent, .sable, .or), TownArms("Münster", .or, .gules, .argent),
        TownArms("Nürnberg", .or, .sable, .gules), TownArms("Passau", .argent, .gules),
        TownArms("Potsdam", .or, .gules), TownArms("Regensburg", .gules, .argent),
        TownArms("Rosenheim", .gules, .argent), TownArms("Rostock", .azure, .or, .gules),
        TownArms("Schweinfurt", .azure, .argent), TownArms("Schwerin", .azure, .or),
        TownArms("Stuttgart", .or, .sable), TownArms("Tübingen", .or, .gules), TownArms("Ulm", .sable, .argent),
        TownArms("Wien", .gules, .argent), TownArms("Wiesbaden", .azure, .or),
        TownArms("Würzburg", .sable, .gules, .or), TownArms("Zürich", .argent, .azure),
    ]

    /// One to three of its colours in every order, in each of the tinctures' shades, and what lies between two of them.
    package var palettes: [[Color]] {
        (0..<3).flatMap { shade -> [[Color]] in
            let own = tinctures.map { $0.shades[shade] }
            let orders = own.flatMap { first in
                let others = own.filter { $0 != first }
                return [[first]] + others.map { [first, $0] }
                    + (others.count == 2 ? [[first] + others, [first] + others.reversed()] : [])
            }
            let mixtures = own.dropFirst().flatMap { other in
                [0.25, 0.5, 0.75].flatMap { share -> [[Color]] in
                    let mixture = own[0].mixed(with: other, share: share)
                    return [[mixture], [mixture, other], [own[0], mixture], [mixture] + own.prefix(2)]
                }
            }
            return orders + mixtures
        }
    }
}
