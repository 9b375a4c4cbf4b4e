/// A profile that cannot be used.
package enum ColourFault: Error, Hashable, Sendable {
    /// The bytes are not an ICC profile.
    case notAProfile
    /// The profile is not an output profile for CMYK.
    case notForPress(space: String)
    /// The profile is not one of RGB, in which photos are.
    case notForPhotos(space: String)
    /// The profile lacks the tables for a conversion.
    case noTables
}
