import Model
import Raster
import Workspace

/// What can be wrong with a photo's file.
extension Finding {
    static func photo(_ photo: Photo, _ fault: FileFault) -> Finding {
        let name = photo.file.value
        let message: Words =
            switch fault.kind {
            case .missing: Words(de: "Das Foto \(name) gibt es nicht.", en: "The photo \(name) does not exist.")
            case .outside:
                Words(
                    de: "Das Foto \(name) liegt nicht im Ordner der Kampagne.",
                    en: "The photo \(name) does not lie in the campaign's folder.")
            case .tooLarge(let limit):
                Words(
                    de: "Das Foto \(name) ist größer als \(limit >> 20) MB.",
                    en: "The photo \(name) is larger than \(limit >> 20) MB.")
            case .unreadable, .notAFile, .tooManyFiles, .unwritable, .full: fault.message
            }
        return Finding(
            "photo-unreadable", .error, at: photo.file.place, message: message,
            remedy: Words(
                de: "Das Bild selbst in den Ordner images der Kampagne legen, und seinen Namen unter file nennen.",
                en: "Put the picture itself into the campaign's folder images, and name it under file."))
    }

    static func photo(_ photo: Photo, _ fault: PhotoFault) -> Finding {
        let name = photo.file.value
        let (message, remedy): (Words, Words) =
            switch fault {
            case .unknownFormat:
                (
                    Words(de: "\(name) ist weder ein JPEG noch ein PNG.", en: "\(name) is neither a JPEG nor a PNG."),
                    Words(de: "Das Bild als JPEG speichern.", en: "Save the picture as JPEG.")
                )
            case .tooLarge(let width, let height):
                (
                    Words(
                        de: "\(name) hat \(width) × \(height) Pixel; gelesen werden höchstens 100 Millionen.",
                        en: "\(name) has \(width) × \(height) pixels; at most 100 million are read."),
                    Words(de: "Das Bild kleiner speichern.", en: "Save the picture smaller.")
                )
            case .inks:
                (
                    Words(
                        de: "\(name) ist ein JPEG in CMYK; seine Farben sind an eine Druckerei gebunden.",
                        en: "\(name) is a JPEG in CMYK; its colours are bound to one press."),
                    Words(
                        de: "Das Bild als RGB (sRGB) speichern, oder das Original der Kamera nehmen.",
                        en: "Save the picture as RGB (sRGB), or take the camera's original.")
                )
            case .broken(let words):
                (
                    Words(
                        de: "\(name) ist beschädigt oder unvollständig (\(words)).",
                        en: "\(name) is damaged or incomplete (\(words))."),
                    Words(
                        de: "Das Bild noch einmal kopieren oder neu speichern.",
                        en: "Copy the picture again, or save it anew.")
                )
            }
        return Finding("photo-unreadable", .error, at: photo.file.place, message: message, remedy: remedy)
    }

    static func photoProfile(_ photo: Photo) -> Finding {
        Finding(
            "photo-profile", .warning, at: photo.file.place,
            message: Words(
                de: "Das Farbprofil von \(photo.file.value) ist nicht lesbar; seine Farben gelten als sRGB.",
                en: "The colour profile of \(photo.file.value) can't be read; its colours count as sRGB."),
            remedy: Words(de: "Das Bild als sRGB speichern.", en: "Save the picture as sRGB."))
    }

    static func photoWithoutAlt(_ photo: Photo, _ languages: [Words]) -> Finding {
        let names = Words(
            de: languages.map(\.de).joined(separator: ", "), en: languages.map(\.en).joined(separator: ", "))
        return Finding(
            "photo-without-alt", .note, at: photo.file.place,
            message: Words(
                de: "Was \(photo.file.value) zeigt, erfährt nicht, wer es nicht sieht: alt fehlt auf \(names.de).",
                en: "Who does not see \(photo.file.value) is not told what it shows: alt is missing in \(names.en)."),
            remedy: Words(
                de: "Beim Foto unter alt in einem Satz sagen, was zu sehen ist.",
                en: "Say under the photo's alt what can be seen, in one sentence."))
    }

    static func photoNotToBeChanged(_ photo: Photo) -> Finding {
        Finding(
            "photo-no-derivatives", .warning, at: photo.file.place,
            message: Words(
                de:
                    """
                    \(photo.license.name) erlaubt keine Bearbeitung; \(photo.file.value) wird aber für jedes \
                    Format zugeschnitten.
                    """,
                en: "\(photo.license.name) allows no changes; \(photo.file.value) is cut for each format, though."),
            remedy: Words(
                de: "Bei \(photo.credit) um Erlaubnis fragen, oder ein anderes Bild nehmen.",
                en: "Ask \(photo.credit) for permission, or take another picture."))
    }
}
