internal import Build

/// The paper on which a material is usually printed: a suggestion to talk over with the print shop.
enum PaperSuggestion {
    static func text(for kind: Artifact.Kind, longSide millimetres: Double) -> String {
        switch kind {
        // Sheets of A2 and more hang outside, where plain paper would not last.
        case .poster where millimetres > 450: "Affichenpapier 115 g/m², nassfest, für außen"
        case .poster: "Bilderdruck matt 135 g/m²; für außen wetterfest, zum Beispiel 130 g/m² nassfest"
        case .card: "Karton 300 g/m², matt"
        default: "Recyclingpapier weiß 120 g/m² oder Bilderdruck matt 135 g/m²"
        }
    }
}
