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

    /// What is to be said of the campaign's photos as a whole.
    var photoFindings: [Finding] {
        let uses = regions.flatMap { place in
            campaign.materials.compactMap { material -> PhotoUse? in
                guard let template = template(material.value, in: place.region), template.showsPhoto,
                    let entry = photos.entry(for: template.name, in: place.region.slug)
                else { return nil }
                return PhotoUse(photo: entry.photo.id, template: template, region: place.region)
            }
        }
        return undescribedPhotos(uses) + hiddenPhotos(uses)
    }

    /// A photo on the sheets of one template in one region.
    private struct PhotoUse {
        let photo: String
        let template: Template
        let region: Region
    }

    /// Photos that were chosen and are not shown: another comes first, or the design has no place for one.
    private func hiddenPhotos(_ uses: [PhotoUse]) -> [Finding] {
        let materials = Set(campaign.materials.map(\.value))
        return campaign.photos.flatMap { photo -> [Finding] in
            guard
                regions.contains(where: { place in
                    photo.regions.map { $0.contains { $0.value == place.region.slug } } ?? true
                })
            else { return [] }
            let shown = Set(uses.filter { $0.photo == photo.id }.map(\.template.name))
            guard let chosen = photo.materials else {
                return shown.isEmpty
                    ? [Finding(PhotoNotShown(file: photo.file.value, material: nil), at: photo.file.place)] : []
            }
            return chosen.filter { materials.contains($0.value) && !shown.contains($0.value) }.map {
                Finding(PhotoNotShown(file: photo.file.value, material: $0.value), at: $0.place)
            }
        }
    }

    /// Photos that somebody who does not see them is told nothing about, in a language in which they are shown.
    private func undescribedPhotos(_ uses: [PhotoUse]) -> [Finding] {
        var shown: [String: Set<String>] = [:]
        for use in uses where !use.template.multilingual {
            shown[use.photo, default: []].formUnion(languages(in: use.region).map(\.code))
        }
        return campaign.photos.compactMap { photo in
            let lacking = (shown[photo.id] ?? []).subtracting(photo.alternatives.keys)
            guard !lacking.isEmpty else { return nil }
            let languages = languagesOfAll.filter { lacking.contains($0.code) }.map(\.names)
            return Finding(PhotoWithoutAlt(file: photo.file.value, languages: languages), at: photo.file.place)
        }
    }
}
