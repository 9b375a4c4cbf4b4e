internal import Findings
internal import PDF
internal import Page

/// A PDF file's facts, as far as a print shop asks for them.
struct PDFInspection {
    let complaints: [String]
    let pageBoxes: [PDFBoxes]
    let contents: PDFContents
    /// The version of PDF/X that the file claims, e.g. `PDF/X-4`.
    let claim: String?
    /// What the output intent for print names, e.g. `FOGRA39`.
    let condition: String?
    let embedsProfile: Bool
    let isEncrypted: Bool
    /// Keys of the catalog and the pages that make a file act.
    let actions: [String]

    init(_ document: PDFDocument) {
        let (catalog, pages) = (document.catalog, document.pages)
        complaints = document.complaints
        pageBoxes = pages.map(PDFBoxes.init)
        contents = PDFContents(pages)
        isEncrypted = document.isEncrypted
        claim = Self.claim(catalog, document.trailer)
        let intents = (catalog["/OutputIntents"]?.items ?? []).filter { $0["/S"]?.name == "GTS_PDFX" }
        condition = intents.first?["/OutputConditionIdentifier"]?.text
        embedsProfile = intents.count == 1 && intents[0]["/DestOutputProfile"]?.isStream == true
        actions =
            ["/OpenAction", "/AA"].filter { catalog[$0] != nil }
            + (catalog["/Names"]?["/JavaScript"] == nil ? [] : ["/JavaScript"])
            + (pages.contains { $0["/AA"] != nil } ? ["/AA"] : [])
            + (pages.contains { $0["/Annots"]?.items?.isEmpty == false } ? ["/Annots"] : [])
    }

    /// PDF/X-4 says so in the metadata, its elder siblings in the document information.
    private static func claim(_ catalog: PDFNode, _ trailer: PDFNode) -> String? {
        if let metadata = catalog["/Metadata"]?.data(limit: 4 << 20) {
            let text = String(decoding: metadata, as: UTF8.self)
            for opening in ["<pdfxid:GTS_PDFXVersion>", "pdfxid:GTS_PDFXVersion=\""] {
                guard let start = text.firstRange(of: opening)?.upperBound else { continue }
                return String(text[start...].prefix { $0 != "<" && $0 != "\"" }.prefix(40))
            }
        }
        return trailer["/Info"]?["/GTS_PDFXVersion"]?.text
    }
}

/// A page's boxes, in points from the media box's upper left corner. See ISO 32000-1, 14.11.2.
struct PDFBoxes: Hashable {
    let media: Rect
    /// Those that the page names itself.
    let named: [String: Rect]

    init(_ page: PDFPage) {
        func box(_ key: String) -> (left: Double, bottom: Double, right: Double, top: Double)? {
            let numbers = page["/" + key]?.items?.compactMap(\.number) ?? []
            guard numbers.count == 4, numbers.allSatisfy({ abs($0) < 1e6 }) else { return nil }
            return (
                min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
                max(numbers[1], numbers[3])
            )
        }
        // A page without a media box is broken; readers take it for US Letter.
        let sheet = box("MediaBox") ?? (0, 0, 612, 792)
        var named: [String: Rect] = [:]
        for key in ["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"] {
            guard let box = box(key) else { continue }
            named[key] = Rect(
                x: .pt(box.left - sheet.left), y: .pt(sheet.top - box.top), width: .pt(box.right - box.left),
                height: .pt(box.top - box.bottom))
        }
        media = Rect(x: .zero, y: .zero, width: .pt(sheet.right - sheet.left), height: .pt(sheet.top - sheet.bottom))
        self.named = named
    }

    var trim: Rect { named["TrimBox"] ?? named["CropBox"] ?? media }
    var bleed: Rect { named["BleedBox"] ?? named["CropBox"] ?? media }

    /// Whether the trim box lies in the bleed box and that in the media box.
    var nest: Bool { bleed.contains(trim, tolerance: .pt(0.1)) && media.contains(bleed, tolerance: .pt(0.1)) }

    /// The narrowest bleed of the four sides.
    var leastBleed: Length {
        min(trim.minX - bleed.minX, trim.minY - bleed.minY, bleed.maxX - trim.maxX, bleed.maxY - trim.maxY)
    }
}

extension PDFInspection {
    /// All that a print shop would call about. What only PDF/X forbids is a fault only in a file that claims to be
    /// PDF/X.
    var findings: [Finding] { soundness + fonts + geometry + press }

    private var soundness: [Finding] {
        var findings = complaints.prefix(5).map { words in
            Finding(
                "pdf-damaged", .error,
                message: Words(de: "Die Datei ist beschädigt: \(words)", en: "The file is damaged: \(words)"),
                remedy: Words(
                    de: "Bitte erzeugen oder kopieren Sie die Datei neu.", en: "Please build or copy the file again."))
        }
        if pageBoxes.isEmpty {
            findings.append(
                Finding(
                    "pdf-empty", .error, message: Words(de: "Die Datei hat keine Seite.", en: "The file has no page."),
                    remedy: Words(de: "Bitte erzeugen Sie die Datei neu.", en: "Please build the file again.")))
        }
        if isEncrypted {
            findings.append(
                Finding(
                    "pdf-encrypted", .error,
                    message: Words(de: "Die Datei ist verschlüsselt.", en: "The file is encrypted."),
                    remedy: Words(
                        de: "Druckereien können sie nicht verarbeiten: Bitte speichern Sie sie ohne Schutz.",
                        en: "Print shops cannot process it: please save it without protection.")))
        }
        if contents.isIncomplete {
            findings.append(
                Finding(
                    "pdf-partly-read", .note,
                    message: Words(
                        de: "Einige Inhalte sind so gespeichert, dass ihre Farben hier nicht gelesen werden.",
                        en: "Some contents are stored in a way in which their colours are not read here."),
                    remedy: Words(
                        de: "Bitte prüfen Sie die Farben in einem Druckprogramm.",
                        en: "Please check the colours in a print program.")))
        }
        return findings
    }

    private var fonts: [Finding] {
        contents.fonts.filter { !$0.isEmbedded }.map { font in
            Finding(
                "pdf-font-missing", .error,
                message: Words(
                    de: "Die Schrift \(font.plainName) ist nicht eingebettet.",
                    en: "The font \(font.plainName) is not embedded."),
                remedy: Words(
                    de: "Ohne sie druckt jede Druckerei eine andere: Bitte betten Sie alle Schriften ein.",
                    en: "Without it every print shop prints another: please embed all fonts."))
        }
    }

    private var geometry: [Finding] {
        pageBoxes.enumerated().flatMap { number, boxes -> [Finding] in
            guard boxes.named["TrimBox"] != nil else {
                return claim == nil
                    ? []
                    : [
                        Finding(
                            "pdf-trim-missing", .error,
                            message: Words(
                                de: "Seite \(number + 1) sagt nicht, wo sie beschnitten wird (TrimBox).",
                                en: "Page \(number + 1) does not say where it is cut (TrimBox)."),
                            remedy: Words(de: "Bitte erzeugen Sie die Datei neu.", en: "Please build the file again."))
                    ]
            }
            if !boxes.nest {
                return [
                    Finding(
                        "pdf-boxes-wrong", .error,
                        message: Words(
                            de:
                                """
                                Auf Seite \(number + 1) liegt das Endformat nicht im Anschnitt oder dieser nicht \
                                im Bogen.
                                """,
                            en: "On page \(number + 1) the trim does not lie in the bleed, or that not in the sheet."),
                        remedy: Words(de: "Bitte erzeugen Sie die Datei neu.", en: "Please build the file again."))
                ]
            }
            // A hair's breadth below 3 mm is rounding.
            guard claim != nil, boxes.leastBleed < .mm(2.95) else { return [] }
            let bleed = (max(0, boxes.leastBleed.millimetres) * 10).rounded() / 10
            return [
                Finding(
                    "pdf-bleed-small", .warning,
                    message: Words(
                        de: "Seite \(number + 1) hat nur \(bleed) mm Anschnitt.",
                        en: "Page \(number + 1) has only \(bleed) mm of bleed."),
                    remedy: Words(
                        de: "Druckereien wollen 3 mm, sonst bleibt am Rand Weiß stehen.",
                        en: "Print shops want 3 mm, else white shows at the edge."))
            ]
        }
    }

    private var press: [Finding] {
        guard let claim else {
            return [
                Finding(
                    "pdf-not-for-press", .note,
                    message: Words(de: "Die Datei ist kein PDF/X.", en: "The file is not PDF/X."),
                    remedy: Words(
                        de:
                            """
                            Für Büro und Bildschirm ist sie richtig; für eine Druckerei bitte die Druckfassung \
                            nehmen.
                            """,
                        en: "It is right for office and screen; for a print shop please take the print version."))
            ]
        }
        var findings: [Finding] = []
        func add(_ code: String, _ de: String, _ en: String) {
            findings.append(
                Finding(
                    code, .error, message: Words(de: de, en: en),
                    remedy: Words(
                        de: "Die Datei verspricht \(claim) und hält es nicht: Bitte erzeugen Sie sie neu.",
                        en: "The file promises \(claim) and does not keep it: please build it again.")))
        }
        if condition == nil || !embedsProfile {
            add(
                "pdf-intent-missing", "Es fehlt die Druckbedingung mit eingebettetem Profil (OutputIntent).",
                "The printing condition with an embedded profile is missing (OutputIntent).")
        }
        if contents.spaces.contains("DeviceRGB") {
            add(
                "pdf-rgb", "Die Datei enthält Bildschirmfarben (DeviceRGB).",
                "The file holds screen colours (DeviceRGB).")
        }
        if contents.blending.contains("DeviceRGB") {
            add(
                "pdf-blending-rgb", "Durchsichtiges wird in Bildschirmfarben gemischt (DeviceRGB).",
                "Transparency is blended in screen colours (DeviceRGB).")
        }
        if contents.heaviest > 3.005 {
            let percent = Int((contents.heaviest * 100).rounded())
            add(
                "pdf-ink-heavy", "Eine Farbe trägt \(percent) % Farbe auf; 300 % sind das meiste.",
                "A colour takes \(percent) % of ink; 300 % is the most.")
        }
        if !actions.isEmpty {
            add(
                "pdf-acts", "Die Datei enthält Aktionen oder Anmerkungen.", "The file holds actions or annotations.")
        }
        return findings
    }
}
