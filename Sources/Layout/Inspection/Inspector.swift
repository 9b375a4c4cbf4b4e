import Model
import Page

/// Looks at laid-out pages for what must not leave the house.
struct Inspector {
    let template: Template
    let subject: Subject

    /// Below this, print is not readable: German print shops' own limit.
    static let smallestPrint = Length.pt(6)

    func findings(of passes: [LayoutPass]) -> [Finding] {
        var findings: [Finding] = []
        for pass in passes {
            for text in pass.overfull { findings.append(tooLong(text.text, share: text.share)) }
            if pass.overflows > 0 && pass.overfull.isEmpty {
                findings.append(culprit(of: pass).map { tooLong($0.text, share: $0.share) } ?? overfull(pass))
            }
            for (text, characters) in pass.missing { findings.append(noGlyph(text, characters)) }
        }
        return findings.uniqued()
    }

    /// - Parameter isSettled: Whether everything found its room; where it did not, what stands in the wrong place is no
    ///   news.
    func findings(of document: Document, isSettled: Bool) -> [Finding] {
        var findings: [Finding] = []
        if isSettled {
            for page in document.pages {
                findings += texts(on: page) + acrossFolds(page) + codes(on: page) + contrast(on: page)
            }
        }
        if template.kind != .post, !document.pages.contains(where: { $0.textBlocks.contains { $0.role == .imprint } }) {
            findings.append(noImprint())
        }
        return findings.uniqued()
    }

    /// The text with the most lines, if the sheet held its contents with that text on a single line.
    private func culprit(of pass: LayoutPass) -> (text: Element.Text, share: Double)? {
        guard let most = pass.texts.map(\.lines).max(), most > 1,
            let longest = pass.texts.first(where: { $0.lines == most }),
            longest.height * (1 - 1 / Double(most)) > pass.excess
        else { return nil }
        return (longest.text, 1 - pass.excess / longest.height)
    }

    /// - Parameter share: How much of the text there is room for, where that was measured.
    private func tooLong(_ text: Element.Text, share: Double?) -> Finding {
        let isShortest = if case .text(_, .short) = text.source { true } else { false }
        let count = text.variants.last?.count ?? 0
        let room = share.map { max(1, Int(Double(count) * $0)) }
        return Finding(
            "text-too-long", .error, at: text.origin,
            message: Words(
                de:
                    """
                    „\(text.name)“ (\(text.language.names.de)) ist zu lang für \(template.title.de): \
                    „\(excerpt(text))“.
                    """,
                en:
                    """
                    \"\(text.name)\" (\(text.language.names.en)) is too long for \(template.title.en): \
                    \"\(excerpt(text))\".
                    """
            ),
            remedy: Self.shorten(isShortest: isShortest, count: count, room: room))
    }

    /// By how much, so that nobody has to try; a line breaks between words, so it is about right.
    private static func shorten(isShortest: Bool, count: Int, room: Int?) -> Words {
        let measure =
            room.map {
                Words(de: " auf etwa \($0) Zeichen (jetzt \(count))", en: " to about \($0) characters (now \(count))")
            } ?? Words(de: "", en: "")
        if isShortest {
            return Words(de: "Diese Fassung\(measure.de) kürzen.", en: "Shorten this version\(measure.en).")
        }
        return Words(
            de: "Den Text\(measure.de) kürzen oder daneben eine kürzere Fassung angeben: { long: …, short: … }.",
            en: "Shorten the text\(measure.en), or give a shorter version beside it: { long: …, short: … }.")
    }

    private func overfull(_ pass: LayoutPass) -> Finding {
        Finding(
            "page-overfull", .error, at: SourcePlace(file: template.file),
            message: Words(
                de: "Die Texte passen zusammen nicht auf \(template.title.de), auch nicht in der kleinsten Schrift.",
                en: "The texts together do not fit on \(template.title.en), not even in the smallest type."),
            remedy: Words(de: "Die längsten Texte dieser Sprache kürzen.", en: "Shorten this language's longest texts.")
        )
    }

    private func noGlyph(_ text: Element.Text, _ characters: [Character]) -> Finding {
        let names = characters.map { character in
            "\(character) (" + character.unicodeScalars.map { "U+" + hex($0.value) }.joined(separator: " ") + ")"
        }.joined(separator: ", ")
        return Finding(
            "missing-glyph", .error, at: text.origin,
            message: Words(
                de: "Keine Schrift hat diese Zeichen in „\(text.name)“: \(names).",
                en: "No font has these characters of \"\(text.name)\": \(names)."),
            remedy: Words(
                de: "Die Zeichen ersetzen oder eine Schrift ergänzen, die sie hat (Assets/fonts.conf).",
                en: "Replace the characters, or add a font that has them (Assets/fonts.conf)."))
    }

    private func texts(on page: Page) -> [Finding] {
        let safe = page.trimBox.inset(by: Edges(page.safeMargin))
        return page.textBlocks.flatMap { block -> [Finding] in
            var findings: [Finding] = []
            if !safe.contains(block.frame) {
                findings.append(
                    Finding(
                        "outside-safe-margin", .error, at: SourcePlace(file: template.file),
                        message: Words(
                            de: "„\(block.name)“ steht zu nah am Rand und könnte abgeschnitten werden.",
                            en: "\"\(block.name)\" stands too near the edge and might be cut off."),
                        remedy: Words(
                            de: "In der Vorlage mindestens \(number(page.safeMargin.millimetres)) mm Rand lassen.",
                            en: "Leave a margin of at least \(number(page.safeMargin.millimetres)) mm in the template.")
                    ))
            }
            if case .paper = page.medium, block.size < Self.smallestPrint - .pt(0.01) {
                findings.append(
                    Finding(
                        "text-too-small", .warning, at: SourcePlace(file: template.file),
                        message: Words(
                            de: "„\(block.name)“ steht in \(number(block.size.points)) pt; gedruckt liest man ab 6 pt.",
                            en:
                                """
                                \"\(block.name)\" is set in \(number(block.size.points)) pt; print is read from 6 \
                                pt on.
                                """
                        ),
                        remedy: Words(de: "Den Text kürzen.", en: "Shorten the text.")))
            }
            return findings
        }
    }

    private func noImprint() -> Finding {
        let brand = subject.region.brand
        guard brand.imprint != nil else {
            return Finding(
                "imprint-missing", .error, at: SourcePlace(file: brand.file),
                message: Words(
                    de: "\(subject.region.name) hat kein Impressum; ohne darf nichts gedruckt werden.",
                    en: "\(subject.region.name) has no imprint; nothing may be printed without one."),
                remedy: Words(
                    de: "In \(brand.file) ergänzen: imprint: { publisher: \"…\", responsible: \"…\" }.",
                    en: "Add to \(brand.file): imprint: { publisher: \"…\", responsible: \"…\" }."))
        }
        return Finding(
            "imprint-missing", .error, at: SourcePlace(file: template.file),
            message: Words(
                de: "Die Vorlage \(template.name) hat keinen Platz für das Impressum.",
                en: "The template \(template.name) has no place for the imprint."),
            remedy: Words(
                de: "Einen Text „imprint“ in die Vorlage setzen.", en: "Put a text \"imprint\" into the template."))
    }

    private func excerpt(_ text: Element.Text) -> String {
        let shortest = text.variants.last ?? ""
        return shortest.count > 40 ? shortest.prefix(38) + "…" : shortest
    }

    /// Texts and codes that a fold cuts, or that stand too near to one: folding machines are a millimetre or two off.
    func acrossFolds(_ page: Page) -> [Finding] {
        let texts = page.textBlocks.map { ($0.name, $0.frame) }
        let codes = page.codes.map { ("QR-Code", $0.symbolRect) }
        let near = page.safeMargin - .pt(0.01)
        return (texts + codes).filter { _, frame in
            page.folds.contains { frame.minX < $0 + near && frame.maxX > $0 - near }
                || page.crossFolds.contains { frame.minY < $0 + near && frame.maxY > $0 - near }
        }.map { name, _ in
            Finding(
                "text-across-fold", .error, at: SourcePlace(file: template.file),
                message: Words(
                    de: "„\(name)“ steht auf einem Falz oder zu nah daran.",
                    en: "\"\(name)\" stands on a fold or too near to it."),
                remedy: Words(
                    de: "In der Vorlage mindestens \(number(page.safeMargin.millimetres)) mm zum Falz lassen.",
                    en: "Leave at least \(number(page.safeMargin.millimetres)) mm to the fold in the template."))
        }
    }
}

/// A number with at most one decimal, without a locale.
func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
}

/// Four or more digits, as Unicode writes code points.
func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

extension [Finding] {
    /// Each finding once, in order.
    func uniqued() -> [Finding] {
        var seen: Set<Finding> = []
        return filter { seen.insert($0).inserted }
    }
}
