import Formats
package import Model

extension Artifact {
    /// The photo in an artifact, and what its use is bound to. Who gave the consent stays in campaign.yaml.
    package struct Photo: Hashable, Sendable {
        /// By which campaign.yaml calls it.
        package var id: String
        /// Relative to the campaign's folder.
        package var file: String
        /// Who made it, as it is printed.
        package var credit: String
        /// The licence's name, and where it can be read.
        package var license: String
        package var licenseURL: String?
        /// Whether people can be recognised.
        package var people: Bool
        /// The last day on which it may be shown.
        package var consentUntil: Day?

        package init(
            id: String, file: String, credit: String, license: String, licenseURL: String? = nil, people: Bool,
            consentUntil: Day? = nil
        ) {
            self.id = id
            self.file = file
            self.credit = credit
            self.license = license
            self.licenseURL = licenseURL
            self.people = people
            self.consentUntil = consentUntil
        }

        var json: JSON {
            .object([
                .init("id", .string(id)), .init("file", .string(file)), .init("credit", .string(credit)),
                .init("license", .string(license)), .init("license-url", .optional(licenseURL)),
                .init("people", .bool(people)),
                .init("consent-until", .optional(consentUntil?.description)),
            ])
        }
    }
}
