import Model

/// Whether the people in a photo have agreed for as long as the campaign runs.
struct ConsentCheck {
    let photo: Photo
    let from: Day
    let to: Day
    /// Nil where it is not known, or does not matter.
    let today: Day?

    /// What ended blocks what shows the photo; what ends on the way is a warning.
    var finding: Finding? {
        guard photo.showsPeople else { return nil }
        let file = photo.file.value
        guard let consent = photo.consent else {
            return Finding(PhotoConsentMissing(file: file), at: photo.place)
        }
        guard let until = consent.until else { return nil }
        let by = consent.by ?? photo.credit
        let hasEnded = today.map { until < $0 } ?? false
        if hasEnded || until < from {
            return Finding(
                PhotoConsentEnded(
                    file: file, until: until, start: hasEnded ? nil : from, by: by, filed: consent.filed),
                at: consent.place)
        }
        guard until < to else { return nil }
        return Finding(
            PhotoConsentEnds(file: file, until: until, end: to, by: by, filed: consent.filed), at: consent.place)
    }
}
