import Layout
import Model
import Raster

/// A photo as one sheet uses it.
struct UsedPhoto: Sendable {
    var entry: PhotoLibrary.Entry
    /// What is wrong with its file, and whether it may be shown.
    var findings: [Finding]

    var sheet: SheetPhoto? {
        entry.file.map { SheetPhoto(photo: entry.photo, width: $0.width, height: $0.height) }
    }

    var record: Artifact.Photo {
        let photo = entry.photo
        return Artifact.Photo(
            id: photo.id, file: photo.file.value, credit: photo.credit, license: photo.license.name,
            licenseURL: photo.license.url, people: photo.showsPeople, consentUntil: photo.consent?.until)
    }
}

extension Project {
    /// The photo that a sheet shows; nil where its template has no place for one, or the campaign none for it.
    func photo(for template: Template, in region: Region) -> UsedPhoto? {
        guard template.showsPhoto, let entry = photos.entry(for: template.name, in: region.slug) else { return nil }
        let consent = ConsentCheck(photo: entry.photo, from: campaign.from, to: campaign.to, today: today).finding
        return UsedPhoto(entry: entry, findings: entry.findings + [consent].compactMap(\.self))
    }

    /// Photos that somebody who does not see them is told nothing about, in a language in which they are shown.
    var undescribedPhotos: [Finding] {
        var shown: [String: Set<String>] = [:]
        for place in regions {
            for material in campaign.materials {
                guard let template = template(material.value, in: place.region), !template.multilingual,
                    let photo = photo(for: template, in: place.region)?.entry.photo
                else { continue }
                shown[photo.id, default: []].formUnion(languages(in: place.region).map(\.code))
            }
        }
        return campaign.photos.compactMap { photo in
            let lacking = (shown[photo.id] ?? []).subtracting(photo.alternatives.keys)
            guard !lacking.isEmpty else { return nil }
            let languages = languagesOfAll.filter { lacking.contains($0.code) }.map(\.names)
            return Finding(PhotoWithoutAlt(file: photo.file.value, languages: languages), at: photo.file.place)
        }
    }
}
