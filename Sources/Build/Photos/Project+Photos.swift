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

    /// Photos that were chosen and are not shown: another comes first, or the design has no place for one.
    var hiddenPhotos: [Finding] {
        campaign.photos.flatMap { photo -> [Finding] in
            let places = regions.filter { place in
                photo.regions.map { $0.contains { $0.value == place.region.slug } } ?? true
            }
            guard !places.isEmpty else { return [] }
            func isShown(on material: String) -> Bool {
                places.contains { place in
                    guard let template = template(material, in: place.region) else { return false }
                    return self.photo(for: template, in: place.region)?.entry.photo.id == photo.id
                }
            }
            let materials = campaign.materials.map(\.value)
            guard let chosen = photo.materials else {
                return materials.contains(where: isShown)
                    ? [] : [Finding(PhotoNotShown(file: photo.file.value, material: nil), at: photo.file.place)]
            }
            return chosen.filter { materials.contains($0.value) && !isShown(on: $0.value) }.map {
                Finding(PhotoNotShown(file: photo.file.value, material: $0.value), at: $0.place)
            }
        }
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
