internal import Findings
internal import PDF

/// What a page may not draw with in a file for a press. See ISO 15930-7, 6.
enum ForbiddenFeature: String, Hashable, CaseIterable {
    case transferCurve = "transfer curve"
    case halftonePhase = "halftone phase"
    case postScript = "PostScript"
    case referencedFile = "reference to another file"
    case oldCompression = "LZW"

    var words: Words {
        switch self {
        case .transferCurve: Words(de: "Übertragungskurve", en: rawValue)
        case .halftonePhase: Words(de: "Rasterphase", en: rawValue)
        case .postScript: Words(de: rawValue, en: rawValue)
        case .referencedFile: Words(de: "Verweis auf eine andere Datei", en: rawValue)
        case .oldCompression: Words(de: rawValue, en: rawValue)
        }
    }

    static func found(in node: PDFNode) -> [ForbiddenFeature] {
        allCases.filter { feature in
            switch feature {
            case .transferCurve:
                (node["/TR"].map { $0.name != "Identity" } ?? false)
                    || (node["/TR2"].map { $0.name != "Default" } ?? false)
            case .halftonePhase: node["/HTP"] != nil
            case .postScript: node["/Subtype"]?.name == "PS" || node["/Subtype2"]?.name == "PS"
            case .referencedFile: node.isStream && (node["/Ref"] != nil || node["/F"] != nil || node["/OPI"] != nil)
            case .oldCompression:
                (node["/Filter"]?.items ?? node["/Filter"].map { [$0] } ?? []).contains { $0.name == "LZWDecode" }
            }
        }
    }
}
