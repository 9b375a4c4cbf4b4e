package import Model
package import Page
package import Typography

/// Lays templates out: template + subject → pages on which all is decided.
///
/// Belongs to one worker, like the typesetter it holds.
package final class LayoutEngine {
    private let typesetter: Typesetter

    package init(typesetter: Typesetter) { self.typesetter = typesetter }

    /// Lays a template out for a subject.
    ///
    /// Every text is set as large as its style allows; where the sheet is too small for that, all texts give way
    /// together until everything fits, and the texts of one style end up in one size. What does not fit even at its
    /// smallest is a finding.
    ///
    /// - Parameter rendering: Makes the pixels of photos; nil leaves them out, for who looks at findings alone.
    package func layOut(_ template: Template, _ subject: Subject, rendering: PhotoRendition.Renderer? = nil)
        -> LayoutResult
    {
        let template = template.composed(greetings: template.greetings(of: subject.localizations).count)
        let (search, builderFindings) = sizeSearch(template, subject)
        let passes = search.best()
        let language = template.multilingual ? subject.german : subject.localizations.first?.language ?? subject.german
        var photoFindings: [Finding] = []
        if let rendering { for pass in passes { photoFindings += render(pass, subject, rendering) } }
        let document = Document(
            title: subject.title, author: subject.region.brand.imprint?.publisher ?? subject.region.name,
            language: language.bcp47, direction: search.direction, date: subject.date,
            pages: passes.map { pass in
                var page = pass.page
                page.items = Areas(pass.items).items
                return page
            }, panelOrder: template.panels)
        let inspector = Inspector(template: template, subject: subject)
        let findings =
            builderFindings + photoFindings + inspector.findings(of: passes, in: search)
            + inspector.photos(of: passes).uniqued() + inspector.crest(on: document)
            + inspector.findings(of: document, isSettled: passes.allSatisfy(\.succeeded))
        let keys = passes.map { pass in
            pass.texts.compactMap { $0.text.keys.indices.contains($0.variant) ? $0.text.keys[$0.variant] : nil }
        }
        return LayoutResult(
            document: document, findings: findings, plainText: PlainText.write(search.roots), keys: keys)
    }

    /// A template filled with a subject, ready to be set, and what was found on the way.
    func sizeSearch(_ template: Template, _ subject: Subject) -> (search: SizeSearch, findings: [Finding]) {
        var builder = ElementBuilder(template: template, subject: subject)
        let roots = template.pages.compactMap { builder.element($0) }
        let measurer = TextMeasurer(
            typesetter: typesetter, styles: template.styles, unit: template.size.shortSide,
            latin: subject.german.typeface)
        return (
            SizeSearch(template: template, subject: subject, roots: roots, measurer: measurer), builder.findings
        )
    }

    /// Puts the pixels into the photos of a settled page.
    private func render(_ pass: LayoutPass, _ subject: Subject, _ rendering: PhotoRendition.Renderer) -> [Finding] {
        pass.photos.compactMap { placed in
            guard case .picture(var picture) = pass.items[placed.item] else { return nil }
            do {
                picture.data = try rendering(placed.rendition)
                pass.items[placed.item] = .picture(picture)
                return nil
            } catch {
                let photo = subject.photo?.photo.file
                let fault = PhotoUnreadable.Fault.undeveloped(photo: placed.rendition.photo, words: "\(error)")
                return Finding(PhotoUnreadable(file: photo?.value ?? "", fault: fault), at: photo?.place)
            }
        }
    }
}

/// A laid-out document and what was found on the way; with an error among the findings it must not be made.
package struct LayoutResult: Sendable {
    package var document: Document
    /// Where one has no scope, it concerns the sheet.
    package var findings: [Finding]
    /// Its words alone, in reading order, with a line break at the end.
    package var plainText: String
    /// What the campaign's texts are called that stand on each page, from its first to its last: `claim`, `steps.2`,
    /// `headline.short`.
    package var keys: [[String]]

    /// Whether the document may be drawn.
    package var isSound: Bool { !findings.contains { $0.severity == .error } }
}
