internal import Build
package import Findings
package import Formats
internal import Foundation
internal import Loading
internal import Model
internal import Page
internal import Workspace

/// How a region appears now, and what was written.
package struct BrandOutcome: Sendable {
    fileprivate let region: Region
    fileprivate let formerColors: BrandColors?
    /// Relative to the workspace; the picture is not among them.
    fileprivate let files: [String]
    /// The picture's path, absolute.
    fileprivate let preview: String
    /// What keeps sheets from being made, and what is to be known.
    package let findings: [Finding]

    /// Each area, and what stands on it.
    package var areas: [(name: Words, fill: String, ink: String, accent: String)] {
        BrandColors.Role.shown(of: region.brand.colors).map { role in
            let ground = region.brand.colors[role]
            return (
                role.title, ground.fill.rgb.hexString, ground.ink.rgb.hexString, ground.accent.rgb.hexString
            )
        }
    }

    /// The picture's, for a browser.
    package var address: String { URL(fileURLWithPath: preview).absoluteString }

    /// Which colour does what, what became of the file, and how to go on.
    package var notices: [Notice] {
        var notices = [Notice(.plain, region.brand.colors.explanation)]
        if let formerColors {
            let former =
                formerColors.own.isEmpty
                ? [formerColors.surface.fill, formerColors.surface.ink, formerColors.accent.fill] : formerColors.own
            let list = former.map(\.rgb.hexString).joined(separator: ", ")
            notices.append(
                Notice(.plain, Words(de: "Vorher waren es \(list).", en: "They were \(list) before.")))
        }
        if !files.isEmpty {
            let list = files.joined(separator: ", ")
            notices.append(Notice(.good, Words(de: "Geschrieben: \(list)", en: "Written: \(list)")))
        }
        let errors = findings.contains { $0.severity == .error }
        notices.append(
            Notice(
                .hint,
                errors
                    ? Words(
                        de: "Jede Zeile erklärt: docs/de/stadt.md. Danach noch einmal: litfass brand \(region.slug)",
                        en: "Each line explained: docs/de/stadt.md. Then again: litfass brand \(region.slug)")
                    : Words(
                        de: "Weiter mit: litfass new NAME --kind willkommen --region \(region.slug)",
                        en: "Go on with: litfass new NAME --kind willkommen --region \(region.slug)")))
        return notices
    }

    package func json(_ uiLanguage: UILanguage) -> JSON {
        let roles = BrandColors.Role.allCases.map { role in
            let ground = region.brand.colors[role]
            return JSON.Member(
                role.rawValue,
                .object([
                    .init("fill", .string(ground.fill.rgb.hexString)), .init("ink", .string(ground.ink.rgb.hexString)),
                    .init("accent", .string(ground.accent.rgb.hexString)),
                ]))
        }
        return .object([
            .init("region", .string(region.slug)), .init("name", .string(region.name)),
            .init("colors", .array(region.brand.colors.own.map { .string($0.rgb.hexString) })),
            .init("roles", .object(roles)),
            .init("explanation", .string(region.brand.colors.explanation[uiLanguage])),
            .init("preview", .string(preview)), .init("files", .array(files.map(JSON.string))),
            .init("findings", .array(findings.map { $0.json(uiLanguage) })),
        ])
    }
}

extension BrandEdit {
    /// Draws the picture, and writes it and whatever differs.
    ///
    /// - Parameter progress: Told how many sheets are drawn, of how many.
    /// - Throws: `Fault` where the region can't be read, or its crest can't be used: nothing is written then.
    package func finish(
        _ request: BrandRequest, _ desk: PressDesk, progress: (_ done: Int, _ total: Int) -> Void
    ) throws -> BrandOutcome {
        guard let region else { throw Fault(LoadingFault.unreadable(loaded.findings)) }
        let picture = try BrandPicture(
            slug, program: desk.program.builder, in: workspace, uiLanguage: desk.uiLanguage, progress: progress)
        if request.crest != nil, let fault = picture.findings.first(where: \.isOfCrest) {
            throw Fault(.badInput, fault.message, remedy: fault.remedy)
        }
        let files = try save()
        // The folder is there now, for what was made of the crest.
        let stored = request.crest.map { _ in CrestIntake(workspace).crest(of: region, .making).findings }
        let preview = request.preview.map(desk.absolute) ?? workspace.root + "/Output/\(slug).png"
        let slash = preview.lastIndex(of: "/") ?? preview.startIndex
        try OutputFolder(String(preview[..<slash])).write(
            picture.png, to: String(preview[preview.index(after: slash)...]))
        return BrandOutcome(
            region: region, formerColors: formerColors, files: files, preview: preview,
            findings: (picture.findings + (stored ?? [])).uniqueInWords)
    }
}

extension Finding {
    /// Whether it keeps a crest from being drawn.
    fileprivate var isOfCrest: Bool { severity == .error && code.hasPrefix("crest-") }
}

extension [Finding] {
    /// Each once, whatever sheet it is of.
    fileprivate var uniqueInWords: [Finding] {
        var seen: Set<Words> = []
        return filter { seen.insert($0.message).inserted }
    }
}
