public import Page

/// How a region presents itself: `brand.yaml`.
public struct Brand: Hashable, Sendable {
    /// The file, relative to the workspace.
    public var file: String
    public var host: String
    /// The host of the CMS's short links, where the region has them.
    public var shortHost: String?
    /// Whether links bear campaign parameters.
    public var linkParameters: Bool
    /// The Land's two letters, for public holidays.
    public var land: String
    /// IANA, e.g. `Europe/Berlin`.
    public var timeZone: String
    /// The region's name by language.
    public var names: [String: String]
    public var surface: Color
    public var ink: Color
    public var accent: Color
    /// The crest's file, absolute and inside the region's folder.
    public var crest: String?
    public var contact: Contact
    /// Nil where it is not given: nothing is printed then.
    public var imprint: Imprint?
    /// Channel → name of an account.
    public var accounts: [String: String]
    /// The family of designs in which it appears unless a campaign says otherwise; nil takes the standard one.
    public var style: Located<String>?
    /// Whom a newspaper asks; nil where it is the same office.
    public var press: Contact?
    /// Where the contact is written; nil where it is not there.
    public var contactPlace: SourcePlace?

    public init(
        file: String, host: String, shortHost: String?, linkParameters: Bool, land: String, timeZone: String,
        names: [String: String], surface: Color, ink: Color, accent: Color, crest: String?, contact: Contact,
        imprint: Imprint?, accounts: [String: String], style: Located<String>? = nil, press: Contact? = nil,
        contactPlace: SourcePlace? = nil
    ) {
        self.file = file
        self.host = host
        self.shortHost = shortHost
        self.linkParameters = linkParameters
        self.land = land
        self.timeZone = timeZone
        self.names = names
        self.surface = surface
        self.ink = ink
        self.accent = accent
        self.crest = crest
        self.contact = contact
        self.imprint = imprint
        self.accounts = accounts
        self.style = style
        self.press = press
        self.contactPlace = contactPlace
    }

    /// Whom to ask in town; what is not given is empty.
    public struct Contact: Hashable, Sendable {
        public var office: String
        public var street: String
        public var town: String
        public var phone: String
        public var email: String
        public var web: String

        public init(
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
    public struct Imprint: Hashable, Sendable {
        public var publisher: String
        public var responsible: String

        public init(publisher: String, responsible: String) {
            self.publisher = publisher
            self.responsible = responsible
        }
    }
}
