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
    ///
    /// - Parameter post: The post whose own picture the sheet is.
    func photo(for template: Template, in region: Region, post: String? = nil) -> UsedPhoto? {
        entry(for: template, in: region, post: post).map(used)
    }

    /// A photo, and whether it may be shown.
    func used(_ entry: PhotoLibrary.Entry) -> UsedPhoto {
        let consent = ConsentCheck(photo: entry.photo, from: campaign.from, to: campaign.to, today: today).finding
        return UsedPhoto(entry: entry, findings: entry.findings + [consent].compactMap(\.self))
    }

    /// What is to be said of the campaign's photos as a whole.
    var photoFindings: [Finding] {
        guard !campaign.photos.isEmpty else { return [] }
        let uses = regions.map(\.region).flatMap { region in
            campaign.materials.compactMap { template($0.value, in: region) }.compactMap { use($0, region) }
                + pictures(in: region).compactMap { picture, _ in use(picture.template, region, post: picture.post) }
        }
        return undescribedPhotos(uses) + hiddenPhotos(uses)
    }

    /// A photo on the sheets of one template in one region.
    private struct PhotoUse {
        let photo: String
        let template: Template
        let region: Region
        /// The post whose own picture it is.
        let post: String?
    }

    private func use(_ template: Template, _ region: Region, post: String? = nil) -> PhotoUse? {
        entry(for: template, in: region, post: post).map {
            PhotoUse(photo: $0.photo.id, template: template, region: region, post: post)
        }
    }

    /// Nil where a template has no place for a photo, or the campaign none for it.
    private func entry(for template: Template, in region: Region, post: String?) -> PhotoLibrary.Entry? {
        !campaign.photos.isEmpty && template.showsPhoto
            ? photos.entry(for: template.name, in: region.slug, post: post) : nil
    }

    /// Photos that were chosen and are not shown: another comes first, or the design has no place for one.
    private func hiddenPhotos(_ uses: [PhotoUse]) -> [Finding] {
        let materials = Set(campaign.materials.map(\.value))
        return campaign.photos.flatMap { photo -> [Finding] in
            guard regions.contains(where: { photo.belongs(in: $0.region.slug) }) else { return [] }
            let own = uses.filter { $0.photo == photo.id }
            if own.isEmpty, photo.materials == nil, photo.posts == nil {
                return [Finding(PhotoNotShown(file: photo.file.value), at: photo.file.place)]
            }
            let (shown, posts) = (Set(own.map(\.template.name)), Set(own.compactMap(\.post)))
            let lackingMaterials = (photo.materials ?? []).filter {
                materials.contains($0.value) && !shown.contains($0.value)
            }
            let lackingPosts = (photo.posts ?? []).filter { chosen in
                campaign.posts.contains { $0.id == chosen.value } && !posts.contains(chosen.value)
            }
            return lackingMaterials.map {
                Finding(PhotoNotShown(file: photo.file.value, material: $0.value), at: $0.place)
            }
                + lackingPosts.map { Finding(PhotoNotShown(file: photo.file.value, post: $0.value), at: $0.place) }
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
