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
                findings.append(
                    textToShorten(of: pass).map { tooLong($0.text, share: $0.share) }
                        ?? Finding(PageOverfull(material: template.title), at: SourcePlace(file: template.file)))
            }
            for (text, characters) in pass.missing {
                findings.append(Finding(MissingGlyph(name: text.name, characters), at: text.origin))
            }
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
    private func textToShorten(of pass: LayoutPass) -> (text: Element.Text, share: Double)? {
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
            TextTooLong(
                name: text.name, language: text.language.names, material: template.title, excerpt: excerpt(text),
                length: count, room: room, isShortest: isShortest), at: text.origin)
    }

    private func texts(on page: Page) -> [Finding] {
        let safe = page.trimBox.inset(by: Edges(page.safeMargin))
        return page.textBlocks.flatMap { block -> [Finding] in
            var findings: [Finding] = []
            let place = SourcePlace(file: template.file)
            if !safe.contains(block.frame) {
                let margin = tenths(page.safeMargin.millimetres)
                findings.append(Finding(OutsideSafeMargin(name: block.name, margin: margin), at: place))
            }
            if case .paper = page.medium, block.size < Self.smallestPrint - .pt(0.01) {
                findings.append(Finding(TextTooSmall(name: block.name, size: tenths(block.size.points)), at: place))
            }
            return findings
        }
    }

    private func noImprint() -> Finding {
        let brand = subject.region.brand
        guard brand.imprint != nil else {
            let lack = ImprintMissing(lack: .ofRegion(name: subject.region.name, file: brand.file))
            return Finding(lack, at: SourcePlace(file: brand.file))
        }
        return Finding(ImprintMissing(lack: .ofTemplate(template.name)), at: SourcePlace(file: template.file))
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
                TextAcrossFold(name: name, margin: tenths(page.safeMargin.millimetres)),
                at: SourcePlace(file: template.file))
        }
    }
}

/// A figure as findings give it.
func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

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
