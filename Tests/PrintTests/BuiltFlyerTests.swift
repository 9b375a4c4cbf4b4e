import Foundation
import Page
import Testing

/// Flyers as the program builds them, in a Latin, an Arabic and a Chinese language, before tools that are not ours.
@Suite struct BuiltFlyerTests {
    private let built: BuiltCampaign

    init() throws { built = try BuiltCampaign.shared.get() }

    private static let bleed = Length.mm(3)

    @Test(arguments: BuiltCampaign.materials, BuiltCampaign.languages)
    func textIsBlackInkAloneAndNoSpotIsTooWet(material: String, language: String) throws {
        let file = built.file(material, language)
        for page in 1...2 {
            let plates = try Plates(of: file, page: page, margin: Self.bleed, resolution: 150)
            #expect(plates.names == ["Cyan", "Magenta", "Yellow", "Black"])
            // One step of 255 on each of four plates is rounding.
            #expect(plates.heaviest <= 3 + 4 / 255)
            let words = try words(of: file, page: page)
            #expect(words.count > 5)
            for (word, box) in words {
                #expect((plates.values("Black", in: box).max() ?? 0) > 0.98, "\(word) on page \(page)")
                // What lies below a letter goes through it: black overprints.
                for plate in ["Cyan", "Magenta", "Yellow"] {
                    let values = plates.values(plate, in: box)
                    #expect((values.max() ?? 1) - (values.min() ?? 0) < 0.01, "\(word) on \(plate), page \(page)")
                }
            }
        }
    }

    @Test(arguments: BuiltCampaign.materials, BuiltCampaign.languages)
    func codesAreOnTheBlackPlateAlone(material: String, language: String) throws {
        let plates = try Plates(of: built.file(material, language), page: 2, margin: Self.bleed, resolution: 150)
        #expect(try plates.codes("Black") == link(language) + "\n")
        for plate in ["Cyan", "Magenta", "Yellow"] { #expect(try plates.codes(plate) == "") }
    }

    @Test(arguments: BuiltCampaign.materials, BuiltCampaign.languages)
    func codesAreReadAsPopplerAndGhostscriptDrawThem(material: String, language: String) throws {
        let scratch = try Scratch()
        let file = built.file(material, language)
        let poppler = try Tool.run(
            "pdftoppm", "-r", "300", "-f", "2", "-l", "2", "-singlefile", "-png", file, scratch.path + "/poppler")
        let ghostscript = try Tool.run(
            "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=png16m", "-r300", "-dFirstPage=2", "-dLastPage=2",
            "-o",
            scratch.path + "/gs.png", file)
        #expect([poppler.errors, ghostscript.errors, ghostscript.output] == ["", "", ""])
        for picture in ["poppler", "gs"] {
            let read = try Tool.run("zbarimg", "-q", "--raw", "--nodbus", "\(scratch.path)/\(picture).png").output
            #expect(read == link(language) + "\n", "\(picture)")
        }
    }

    @Test(arguments: BuiltCampaign.materials, BuiltCampaign.languages)
    func qpdfAndPopplerAreSilentAndFontsAreSubset(material: String, language: String) throws {
        let file = built.file(material, language)
        let check = try Tool.run("qpdf", "--check", file)
        #expect(check.status == 0 && check.errors == "")
        let information = try Tool.run("pdfinfo", "-box", "-meta", file)
        #expect(information.errors == "" && information.output.contains("PDF/X-4"))
        let fonts = try Tool.run("pdffonts", file)
        let rows = fonts.output.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
        #expect(!rows.isEmpty && fonts.errors == "")
        for columns in rows {
            #expect(columns[columns.count - 5..<columns.count - 2] == ["yes", "yes", "yes"])
            #expect(columns[0].prefix(7).wholeMatch(of: /[A-Z]{6}\+/) != nil)
        }
    }

    @Test(arguments: BuiltCampaign.languages)
    func theTextOfFoldedPanelsCanBeCopied(language: String) throws {
        try readBack("flyer-dl", language)
    }

    @Test(arguments: BuiltCampaign.allLanguages)
    func theTextCanBeCopied(language: String) throws {
        try readBack("flyer-a5", language)
    }

    private func readBack(_ material: String, _ language: String) throws {
        var copied = ""
        // A panel is read for itself, as a person does: poppler would join the lines of neighbours.
        for (page, panels) in Self.panels(of: material, isMirrored: language == "ar").enumerated() {
            for (left, width) in panels {
                let result = try Tool.run(
                    "pdftotext", "-f", "\(page + 1)", "-l", "\(page + 1)", "-x", "\(left)", "-y", "0", "-W", "\(width)",
                    "-H", "700",
                    built.file(material, language), "-")
                #expect(result.errors == "")
                copied += result.output.letters
            }
        }
        for name in ["body", "steps-title", "topics-title", "contact-title"] {
            let text = try BuiltCampaign.text(name, language)
            #expect(text.letters.count > 3 && copied.contains(text.letters), "\(name)")
        }
    }

    /// Left edges and widths of each page's panels, in points with the bleed.
    private static func panels(of material: String, isMirrored: Bool) -> [[(Int, Int)]] {
        guard material == "flyer-dl" else { return [[(0, 437)], [(0, 437)]] }
        let (short, long) = ((8, 275), 283)
        let (shortFirst, shortLast) = ([short, (283, long), (567, long)], [(8, long), (292, long), (575, 275)])
        return isMirrored ? [shortLast, shortFirst] : [shortFirst, shortLast]
    }

    @Test func aBrandsSpotInkHasAPlateOfItsOwn() throws {
        let plates = try Plates(of: built.spotFolder + "/flyer-a5.de.pdf", page: 2, margin: Self.bleed)
        #expect(plates.names == ["Cyan", "Magenta", "Yellow", "Black", "HKS 43"])
        #expect(plates.most("HKS 43") == 1)
    }

    @Test(arguments: BuiltCampaign.languages)
    func theOfficePrintersSheetCarriesTwo(language: String) throws {
        let scratch = try Scratch()
        let file = built.folder + "/flyer-a5.\(language).a4.pdf"
        #expect(try Tool.run("pdfinfo", file).output.contains("595.276 x 841.89 pts (A4)"))
        _ = try Tool.run(
            "pdftoppm", "-r", "200", "-f", "2", "-l", "2", "-singlefile", "-png", file, scratch.path + "/back")
        let read = try Tool.run("zbarimg", "-q", "--raw", "--nodbus", scratch.path + "/back.png").output
        #expect(read == String(repeating: link(language) + "\n", count: 2))
    }

    private func link(_ language: String) -> String { "https://integreat.app/augsburg/\(language.lowercased())" }

    /// The words of a page and where poppler finds their middle, between ascenders and descenders, measured from the
    /// trim's upper left corner. Numbers are left out: the steps' stand in white on the accent.
    private func words(of file: String, page: Int) throws -> [(String, Rect)] {
        let html = try Tool.run("pdftotext", "-bbox", "-f", "\(page)", "-l", "\(page)", file, "-").output
        let words = html.matches(
            of: /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/)
        return words.compactMap { match in
            let sides = [match.1, match.2, match.3, match.4].compactMap { Double($0) }
            guard sides.count == 4, sides[2] - sides[0] > 2, match.5.contains(where: \.isLetter) else { return nil }
            let height = sides[3] - sides[1]
            let corner = Point(x: .pt(sides[0]) - Self.bleed, y: .pt(sides[1] + height * 0.4) - Self.bleed)
            let box = Rect(origin: corner, size: Size(width: .pt(sides[2] - sides[0]), height: .pt(height * 0.35)))
            return (String(match.5).withoutMarks, box)
        }
    }
}

extension String {
    /// Letters and digits alone: where poppler takes a page for a Latin one, it moves the full stops of its Arabic
    /// lines.
    fileprivate var letters: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter { scalar in
                    switch scalar.properties.generalCategory {
                    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .titlecaseLetter, .modifierLetter,
                        .decimalNumber:
                        true
                    default: false
                    }
                }))
    }
}
