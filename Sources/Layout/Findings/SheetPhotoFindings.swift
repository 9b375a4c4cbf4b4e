package import Findings

/// A photo that cannot be used. Whoever reads a campaign's photos reports it, and whoever cuts them for a sheet.
package struct PhotoUnreadable: FindingKind {
    package static let code = "photo-unreadable"
    package static let severity = Finding.Severity.error
    /// Relative to the campaign.
    package var file: String
    package var fault: Fault

    package enum Fault: Hashable, Sendable {
        case missing
        /// It does not lie in the campaign's folder.
        case outside
        case fileTooLarge(megabytes: Int)
        /// In the system's words.
        case unreadable(Words)
        case unknownFormat
        case tooManyPixels(width: Int, height: Int)
        /// It is in CMYK.
        case inks
        /// In the decoder's words.
        case broken(String)
        case undeveloped(photo: String, words: String)
    }

    package init(file: String, fault: Fault) {
        self.file = file
        self.fault = fault
    }

    package var message: Words {
        switch fault {
        case .missing: Words(de: "Das Foto \(file) gibt es nicht.", en: "The photo \(file) does not exist.")
        case .outside:
            Words(
                de: "Das Foto \(file) liegt nicht im Ordner der Kampagne.",
                en: "The photo \(file) does not lie in the campaign's folder.")
        case .fileTooLarge(let megabytes):
            Words(
                de: "Das Foto \(file) ist größer als \(megabytes) MB.",
                en: "The photo \(file) is larger than \(megabytes) MB.")
        case .unreadable(let words): words
        case .unknownFormat:
            Words(de: "\(file) ist weder ein JPEG noch ein PNG.", en: "\(file) is neither a JPEG nor a PNG.")
        case .tooManyPixels(let width, let height):
            Words(
                de: "\(file) hat \(width) × \(height) Pixel; gelesen werden höchstens 100 Millionen.",
                en: "\(file) has \(width) × \(height) pixels; at most 100 million are read.")
        case .inks:
            Words(
                de: "\(file) ist ein JPEG in CMYK; seine Farben sind an eine Druckerei gebunden.",
                en: "\(file) is a JPEG in CMYK; its colours are bound to one press.")
        case .broken(let words):
            Words(
                de: "\(file) ist beschädigt oder unvollständig (\(words)).",
                en: "\(file) is damaged or incomplete (\(words)).")
        case .undeveloped(let photo, let words):
            Words(
                de: "Das Foto „\(photo)“ lässt sich nicht entwickeln: \(words)",
                en: "The photo “\(photo)” cannot be developed: \(words)")
        }
    }

    package var remedy: Words {
        switch fault {
        case .missing, .outside, .fileTooLarge, .unreadable:
            Words(
                de: "Das Bild selbst in den Ordner images der Kampagne legen, und seinen Namen unter file nennen.",
                en: "Put the picture itself into the campaign's folder images, and name it under file.")
        case .unknownFormat: Words(de: "Das Bild als JPEG speichern.", en: "Save the picture as JPEG.")
        case .tooManyPixels: Words(de: "Das Bild kleiner speichern.", en: "Save the picture smaller.")
        case .inks:
            Words(
                de: "Das Bild als RGB (sRGB) speichern, oder das Original der Kamera nehmen.",
                en: "Save the picture as RGB (sRGB), or take the camera's original.")
        case .broken:
            Words(
                de: "Das Bild noch einmal kopieren oder neu speichern.",
                en: "Copy the picture again, or save it anew.")
        case .undeveloped: Words(de: "Das Bild neu speichern.", en: "Save the picture again.")
        }
    }
}

struct PhotoCoarse: FindingKind {
    static let code = "photo-coarse"
    /// A warning where it has half of what is wanted; on paper from A3 on a warning below the least, else a note.
    static let severity = Finding.Severity.error
    /// The photo's.
    var file: String
    /// What it is called.
    var material: Words
    var measure: Measure
    /// Of a picture that would do, in pixels.
    var width: Int
    var height: Int

    enum Measure: Hashable, Sendable {
        /// On paper.
        case dotsPerInch(Int, good: Int, least: Int)
        /// Across, on a screen.
        case pixels(Int, wanted: Int)
    }

    var message: Words {
        switch measure {
        case .dotsPerInch(let have, let good, let least):
            Words(
                de: "\(file) hat auf \(material.de) nur \(have) dpi; gut sind \(good), das Mindeste \(least).",
                en: "\(file) has only \(have) dpi on \(material.en); \(good) are good, \(least) the least.")
        case .pixels(let have, let wanted):
            Words(
                de: "\(file) hat für \(material.de) zu wenige Pixel: \(have) statt \(wanted) in der Breite.",
                en: "\(file) has too few pixels for \(material.en): \(have) instead of \(wanted) across.")
        }
    }
    var remedy: Words {
        Words(
            de:
                """
                Ein Bild mit mindestens \(width) × \(height) Pixeln nehmen, oder für dieses Material einen größeren \
                Ausschnitt (crops).
                """,
            en:
                """
                Take a picture of at least \(width) × \(height) pixels, or show more of it in this material (crops).
                """
        )
    }

    var weight: Double? { Double(width) }
}

struct PhotoUncredited: FindingKind {
    static let code = "photo-uncredited"
    static let severity = Finding.Severity.error
    /// The photo's.
    var file: String
    /// What it is called.
    var material: Words

    var message: Words {
        Words(
            de: "\(material.de) zeigt \(file), nennt aber niemanden, der es gemacht hat.",
            en: "\(material.en) shows \(file), but does not name who made it.")
    }
    var remedy: Words {
        Words(
            de: "Einen Text „photo-credit“ mit optional: true in die Vorlage setzen.",
            en: "Put a text \"photo-credit\" with optional: true into the template.")
    }
}
