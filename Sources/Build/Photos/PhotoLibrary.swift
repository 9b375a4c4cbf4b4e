import Colour
import Layout
import Loading
import Model
import Raster
import Workspace

/// A campaign's photos: each file read and tried once, before any sheet needs it.
struct PhotoLibrary: Sendable {
    struct Entry: Sendable {
        var photo: Photo
        /// Nil where it can't be used; the findings say why.
        var file: PhotoFile?
        var profile: PhotoProfile?
        /// The sum of the file's bytes, by which a build knows a changed one.
        var sum: String
        var findings: [Finding]
    }

    /// In the campaign's order.
    let entries: [Entry]

    init(_ loaded: LoadedCampaign) {
        entries = loaded.campaign.photos.map { Self.read($0, in: loaded.folder) }
    }

    /// The first that a sheet may show; on a post's own picture, what was chosen for the post comes first.
    func entry(for material: String, in region: String, post: String? = nil) -> Entry? {
        post.flatMap { entry(forPost: $0, in: region) } ?? entries.first { $0.photo.belongs(to: material, in: region) }
    }

    /// Whether one was chosen for a post.
    func hasEntry(forPost post: String, in region: String) -> Bool { entry(forPost: post, in: region) != nil }

    private func entry(forPost post: String, in region: String) -> Entry? {
        entries.first { $0.photo.belongs(toPost: post, in: region) }
    }

    private static func read(_ photo: Photo, in folder: InputFolder) -> Entry {
        var entry = Entry(photo: photo, sum: "", findings: [])
        do {
            let bytes = try folder.read(photo.file.value, limit: PhotoFile.largestFile)
            entry.sum = SHA256.hex(of: bytes)
            let file = try PhotoFile(bytes)
            try file.verify()
            entry.file = file
            if let profile = file.profile { entry.profile = try PhotoProfile(icc: profile) }
        } catch let fault as FileFault {
            entry.findings.append(unreadable(photo, .init(fault)))
        } catch let fault as PhotoFault {
            entry.findings.append(unreadable(photo, .init(fault)))
        } catch {
            // What else throws is the profile: without it, the colours count as sRGB.
            entry.findings.append(Finding(PhotoProfileUnreadable(file: photo.file.value), at: photo.file.place))
        }
        if photo.license.forbidsChanges {
            let fault = PhotoNotToBeChanged(
                file: photo.file.value, license: photo.license.name, credit: photo.credit)
            entry.findings.append(Finding(fault, at: photo.file.place))
        }
        return entry
    }

    private static func unreadable(_ photo: Photo, _ fault: PhotoUnreadable.Fault) -> Finding {
        Finding(PhotoUnreadable(file: photo.file.value, fault: fault), at: photo.file.place)
    }
}
