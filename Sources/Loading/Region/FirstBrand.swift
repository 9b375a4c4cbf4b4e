internal import Formats

/// The `brand.yaml` with which a new region begins: Integreat's colours, and gaps for people to fill.
enum FirstBrand {
    static func bytes(for region: RegionImport.Imported) -> [UInt8] {
        let name = JSON.quoted(region.name)
        let text = """
            # So zeigt sich \(region.name). Bitte ergänzen: land, contact, imprint; dann die Farben und das Wappen.
            litfass: 1
            host: integreat.app
            short-host: ""
            link-parameters: false
            land: ""                  # zwei Buchstaben, z. B. BY oder HE; für die Feiertage
            time-zone: Europe/Berlin
            names: {}                 # Name in anderen Sprachen, z. B. { ar: "…" }
            swatches:
              surface: { rgb: "#FBDA16", cmyk: [0, 12, 95, 0] }
              ink:     { rgb: "#1D1B20" }
              accent:  { rgb: "#4B6EDA" }
            # crest: crest.svg        # eine SVG-Datei in diesem Ordner
            contact: { office: "", street: "", town: "", phone: "", email: "", web: "" }
            imprint:                  # Pflicht auf Gedrucktem: wer herausgibt, wer verantwortlich ist (V. i. S. d. P.)
              publisher: \(name)
              responsible: ""
            accounts: {}

            """
        return Array(text.utf8)
    }
}
