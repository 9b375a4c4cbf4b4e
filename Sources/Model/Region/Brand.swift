/// How a region presents itself: `brand.yaml`.
package struct Brand: Hashable, Sendable {
    /// The file, relative to the workspace.
    package var file: String
    /// Where the region's Integreat is read, without scheme, e.g. `integreat.app`.
    package var host: String
    /// The host of the CMS's short links, where the region has them.
    package var shortHost: String?
    /// The town's own address under which codes are counted; nil where it has none.
    package var redirect: RedirectAddress?
    /// Whether links bear campaign parameters.
    package var linkParameters: Bool
    /// The Land's two letters; empty where it is not given.
    package var federalState: String
    /// Of its Land; without one, those of all.
    package var holidays = PublicHolidays()
    /// IANA, e.g. `Europe/Berlin`.
    package var timeZone: String
    /// The region's name by language.
    package var names: [String: String]
    package var colors: BrandColors
    /// The crest's file, as it is named from the region's folder; whether it is there, who takes it in finds out.
    package var crest: Located<String>?
    package var contact: Contact
    /// Nil where it is not given: nothing is printed then.
    package var imprint: Imprint?
    /// Channel → name of an account.
    package var accounts: [String: String]
    /// The family of designs in which it appears unless a campaign says otherwise; nil takes the standard one.
    package var family: Located<String>?
    /// Whom a newspaper asks; nil where it is the same office.
    package var press: Contact?
    /// Where the contact is written; nil where it is not there.
    package var contactPlace: SourcePlace?

    package init(
        file: String, host: String, shortHost: String?, linkParameters: Bool, federalState: String, timeZone: String,
        names: [String: String], colors: BrandColors, crest: Located<String>?, contact: Contact,
        imprint: Imprint?, accounts: [String: String], family: Located<String>? = nil, press: Contact? = nil,
        contactPlace: SourcePlace? = nil, redirect: RedirectAddress? = nil
    ) {
        self.file = file
        self.host = host
        self.shortHost = shortHost
        self.redirect = redirect
        self.linkParameters = linkParameters
        self.federalState = federalState
        self.timeZone = timeZone
        self.names = names
        self.colors = colors
        self.crest = crest
        self.contact = contact
        self.imprint = imprint
        self.accounts = accounts
        self.family = family
        self.press = press
        self.contactPlace = contactPlace
    }

    /// Whom to ask in town; what is not given is empty.
    package struct Contact: Hashable, Sendable {
        /// The office's name, e.g. `Fachstelle Integration`.
        package var office: String
        package var street: String
        /// With its postal code.
        package var town: String
        package var phone: String
        package var email: String
        /// Without scheme, as one reads it.
        package var web: String

        package init(
            office: String = "", street: String = "", town: String = "", phone: String = "", email: String = "",
            web: String = ""
        ) {
            self.office = office
            self.street = street
            self.town = town
            self.phone = phone
            self.email = email
            self.web = web
        }
    }

    /// Who publishes and who is responsible (V. i. S. d. P.), as the press laws of the Länder ask of printed matter.
    package struct Imprint: Hashable, Sendable {
        package var publisher: String
        /// Who answers for it in the sense of the press laws, with address.
        package var responsible: String

        package init(publisher: String, responsible: String) {
            self.publisher = publisher
            self.responsible = responsible
        }
    }
}
