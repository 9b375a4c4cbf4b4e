import Testing

/// One fault put into the contract's example, and all that is said of it.
struct CampaignFault: Sendable, CustomTestStringConvertible {
    var file: String
    var old: String
    var new: String
    var findings: [String]

    var testDescription: String { new }
}

enum CampaignFaults {
    static let all: [CampaignFault] = [
        CampaignFault(
            file: "campaign.yaml", old: "title: Willk",
            new: "tilte: Willk",
            findings: [
                "campaign.yaml:1:1 error missing-key Hier fehlt „title“. → Ergänzen Sie eine Zeile „title: …“.",
                "campaign.yaml:2:1 error unknown-key „tilte“ kennt Litfass hier nicht. → Meinten Sie „title“?",
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "title: Willkommen mit Integreat",
            new: "title: 42",
            findings: [
                """
                campaign.yaml:2:8 error wrong-type Hier wird erwartet: ein Text. Da steht: eine Zahl. → Zum \
                Beispiel: "42"
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "kind: willkommen ",
            new: "kind: wilkommen ",
            findings: [
                "campaign.yaml:3:7 error bad-value „wilkommen“ kennt Litfass hier nicht. → Meinten Sie „willkommen“?"
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "kind: willkommen ",
            new: "kind: veranstaltung ",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "to: 2027-01-31",
            new: "to: 2026-11-31",
            findings: [
                """
                campaign.yaml:4:33 error bad-value „2026-11-31“ geht hier nicht. Erwartet wird: ein Tag, den es \
                gibt, als Jahr-Monat-Tag. → Zum Beispiel: 2026-12-01
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "to: 2027-01-31",
            new: "to: 2026-11-30",
            findings: [
                """
                campaign.yaml:4:33 error end-before-start Das Ende 2026-11-30 liegt vor dem Beginn 2026-12-01. → \
                Berichtigen Sie eines der beiden Daten.
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "regions: [augsburg,",
            new: "regions: [ausgburg,",
            findings: [
                """
                campaign.yaml:5:11 error unknown-region[ausgburg] Die Region „ausgburg“ gibt es nicht. → Meinten \
                Sie „augsburg“?
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "regions: [augsburg, lahn-dill-kreis]",
            new: "regions: augsburg",
            findings: [
                """
                campaign.yaml:5:10 error wrong-type Hier wird erwartet: eine Liste. Da steht: ein Text. → Zum \
                Beispiel: […, …]
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "regions: [augsburg, lahn-dill-kreis]",
            new: "regions: []",
            findings: [
                "campaign.yaml:5:10 error empty-list Die Liste „regions“ ist leer. → Nennen Sie mindestens einen Wert."
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "[de, ar]",
            new: "[de, ar, fa, xx]",
            findings: [
                """
                campaign.yaml:6:21 warning unknown-language[pes] Persisch (Farsi) heißt hier „pes“, nicht „fa“. → \
                Schreiben Sie „pes“.
                """,
                """
                campaign.yaml:6:21 error missing-texts[pes] Für Persisch (Farsi) fehlt texts/pes.yaml. → Lassen \
                Sie die Texte schreiben: litfass review pack willkommen --language pes (docs/de/sprachen.md). Oder \
                streichen Sie „pes“ aus „languages“.
                """,
                """
                campaign.yaml:6:25 error unknown-language[xx] Die Sprache „xx“ gibt es nicht. → Möglich sind hier: \
                de, de-si, ar, ckb, pes, prs, ps, ur, am, ti, bg, mk, ….
                """,
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "[de, ar]",
            new: "[de, ar, de]",
            findings: [
                """
                campaign.yaml:6:21 warning duplicate-value „de“ steht schon in Zeile 6; es zählt einmal. → Löschen \
                Sie einen der beiden Einträge.
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "link-any:", new: "link-by-language: { ar: \"http://x.example\" }\nlink-any:",
            findings: [
                """
                campaign.yaml:8:25 error link-not-https Die Adresse „http://x.example“ beginnt nicht mit https:// und \
                einem Rechnernamen. → Zum Beispiel: "https://{host}/{slug}/{language}"
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "\"https://{host}/{slug}/{language}\"",
            new: "\"http://{host}/{slug}/{lang}/{sprache}\"",
            findings: [
                """
                campaign.yaml:7:7 error link-not-https Die Adresse „http://{host}/{slug}/{lang}/{sprache}“ beginnt \
                nicht mit https:// und einem Rechnernamen. → Zum Beispiel: "https://{host}/{slug}/{language}"
                """,
                """
                campaign.yaml:7:29 error unknown-placeholder Den Platzhalter {lang} gibt es nicht. → Meinten Sie \
                {language}? Eine Klammer im Text schreiben Sie als {{.
                """,
                """
                campaign.yaml:7:36 error unknown-placeholder Den Platzhalter {sprache} gibt es nicht. → Möglich \
                sind {campaign}, {host}, {language}, {placement}, {slug}; eine Klammer im Text schreiben Sie als \
                {{.
                """,
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "\"https://{host}/{slug}/{language}\"",
            new: "\"http://localhost/{slug}\"",
            findings: [
                """
                campaign.yaml:7:7 error link-not-https Die Adresse „http://localhost/{slug}“ beginnt nicht mit \
                https:// und einem Rechnernamen. → Zum Beispiel: "https://{host}/{slug}/{language}"
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "\"https://{host}/{slug}/{language}\"",
            new: "\"https://{host}/{slug\"",
            findings: [
                """
                campaign.yaml:7:23 error unclosed-placeholder Nach dieser Klammer { fehlt die schließende }. → \
                Schließen Sie den Platzhalter, z. B. {region}; eine Klammer im Text schreiben Sie als {{.
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "\"https://{host}/{slug}/{language}\"",
            new: "\"https://{host}/ä x\"",
            findings: [
                """
                campaign.yaml:7:7 error bad-value „https://{host}/ä x“ geht hier nicht. Erwartet wird: eine \
                Adresse ohne Leerzeichen, Umlaute und Sonderzeichen. → Zum Beispiel: \
                "https://{host}/{slug}/{language}"
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "link-any: \"https://{host}/{slug}\"",
            new: "# none",
            findings: [
                "campaign.yaml:1:1 error missing-key Hier fehlt „link-any“. → Ergänzen Sie eine Zeile „link-any: …“."
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "\"mtm_campaign={campaign}&mtm_placement={placement}\"",
            new: "\"?mtm={campaign}\"",
            findings: [
                """
                campaign.yaml:9:13 error bad-value „?mtm={campaign}“ geht hier nicht. Erwartet wird: Paare \
                name=wert, mit & verbunden. → Zum Beispiel: "mtm_campaign={campaign}"
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "flyer-a5, post-square]",
            new: "flier-a5, post-square]",
            findings: [
                """
                campaign.yaml:10:45 error unknown-material[flier-a5] Die Vorlage „flier-a5“ gibt es nicht. → \
                Meinten Sie „flyer-a5“?
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "materials: [poster-a3], distance: 2m",
            new: "materials: [poster-a4], distance: 2",
            findings: [
                """
                campaign.yaml:12:50 error unknown-material „poster-a4“ steht nicht unter „materials“ dieser \
                Kampagne. → Meinten Sie „poster-a3“?
                """,
                """
                campaign.yaml:12:72 error bad-value „2“ geht hier nicht. Erwartet wird: eine Länge mit mm, pt, px \
                oder m. → Zum Beispiel: 3mm, 8pt, 24px, 2m
                """,
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "materials: [poster-a3], distance: 2m",
            new: "materials: [poster-a3], distance: -2m",
            findings: [
                """
                campaign.yaml:12:72 error bad-value „-2m“ geht hier nicht. Erwartet wird: eine Länge über null. → \
                Zum Beispiel: 2m
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "id: tram",
            new: "id: ../tram",
            findings: [
                """
                campaign.yaml:12:11 error path-outside-folder „../tram“ ist ein Weg aus dem Ordner hinaus oder in \
                einen anderen Ordner. → Nennen Sie nur den Namen, und legen Sie die Datei selbst in den Ordner.
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "channels: [mastodon, facebook",
            new: "channels: [mastodn, facebook",
            findings: [
                "campaign.yaml:13:12 error unknown-channel Den Kanal „mastodn“ gibt es nicht. → Meinten Sie „mastodon“?"
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "text: start, image: post-square",
            new: "text: strat, image: ../../etc/passwd",
            findings: [
                """
                campaign.yaml:15:43 error missing-post-text In keiner Sprache gibt es unter „posts“ den Text \
                „strat“. → Meinten Sie „start“?
                """,
                """
                campaign.yaml:15:57 error path-outside-folder „../../etc/passwd“ ist ein Weg aus dem Ordner hinaus \
                oder in einen anderen Ordner. → Nennen Sie nur den Namen, und legen Sie die Datei selbst in den \
                Ordner.
                """,
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "text: start, image",
            new: "text: start, only: [ar, en], image",
            findings: [
                """
                campaign.yaml:15:61 error bad-value „en“ kennt Litfass hier nicht. → Möglich sind hier: de, ar.
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "image: post-square, channels: [mastodon]",
            new: "image: post-story, channels: [bluesky]",
            findings: [
                """
                campaign.yaml:16:70 error unknown-material „post-story“ steht nicht unter „materials“ dieser \
                Kampagne. → Möglich sind hier: poster-a3, poster-a3-languages, flyer-a5, post-square.
                """,
                """
                campaign.yaml:16:93 error unknown-channel „bluesky“ steht nicht unter „channels“ dieser Kampagne. \
                → Möglich sind hier: mastodon, facebook, instagram, telegram.
                """,
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "id: erinnerung",
            new: "id: start",
            findings: [
                """
                campaign.yaml:16:11 error duplicate-id Den Namen „start“ trägt schon der Eintrag in Zeile 15. → \
                Geben Sie diesem Eintrag einen eigenen Namen.
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "languages: thread",
            new: "languages: all",
            findings: [
                """
                campaign.yaml:16:116 error bad-value „all“ kennt Litfass hier nicht. → Möglich sind hier: single, \
                thread.
                """
            ]),
        // The plan tells of a day outside the period, once and with its date.
        CampaignFault(
            file: "campaign.yaml", old: "\"start+5d 17:30\"",
            new: "\"start+90d 17:30\"",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "\"start+5d 17:30\"",
            new: "\"2026-02-30 17:30\"",
            findings: [
                """
                campaign.yaml:16:27 error bad-value „2026-02-30 17:30“ geht hier nicht. Erwartet wird: ein Tag, \
                den es gibt, oder start, end, event mit +Nd oder -Nd; dann eine Uhrzeit. → Zum Beispiel: "start+5d \
                17:30"
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "\"start+5d 17:30\"",
            new: "2026-12-06",
            findings: [
                """
                campaign.yaml:16:27 error bad-value „2026-12-06“ geht hier nicht. Erwartet wird: ein Tag, den es \
                gibt, oder start, end, event mit +Nd oder -Nd; dann eine Uhrzeit. → Zum Beispiel: "start+5d 17:30"
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "end: 2026-12-05T18:00",
            new: "end: 2026-12-05T14:00",
            findings: [
                """
                campaign.yaml:18:40 error end-before-start Das Ende 2026-12-05T14:00 liegt vor dem Beginn \
                2026-12-05T15:00. → Berichtigen Sie eines der beiden Daten.
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "end: 2026-12-05T18:00",
            new: "end: 2026-12-05T25:00",
            findings: [
                """
                campaign.yaml:18:40 error bad-value „2026-12-05T25:00“ geht hier nicht. Erwartet wird: ein Tag, \
                den es gibt, und eine Uhrzeit. → Zum Beispiel: 2026-12-05T15:00
                """
            ]),
        CampaignFault(
            file: "campaign.yaml",
            old: "event: { start: 2026-12-05T15:00, end: 2026-12-05T18:00, place: \"Rathaus\", address: \"…\" }",
            new: "event: { from-feed: 1234 }",
            findings: [
                """
                campaign.yaml:18:21 error event-from-feed Veranstaltungen aus Integreat („from-feed“) kann Litfass \
                noch nicht holen. → Tragen Sie start, end, place und address von Hand ein.
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "print: 2026-11-20",
            new: "print: 20.11.2026",
            findings: [
                """
                campaign.yaml:17:21 error bad-value „20.11.2026“ geht hier nicht. Erwartet wird: ein Tag, den es \
                gibt, als Jahr-Monat-Tag. → Zum Beispiel: 2026-12-01
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "litfass: 1",
            new: "litfass: 2",
            findings: [
                """
                campaign.yaml:1:10 error unknown-version Das Format 2 kennt dieses Litfass nicht. → Schreiben Sie \
                „litfass: 1“.
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "litfass: 1\n",
            new: "",
            findings: [
                "campaign.yaml:1:1 error missing-key Hier fehlt „litfass“. → Ergänzen Sie eine Zeile „litfass: …“."
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "language: ar",
            new: "language: fa",
            findings: [
                """
                texts/ar.yaml:2:11 error language-mismatch[ar] Die Datei heißt texts/ar.yaml, nennt sich aber \
                „fa“. → Benennen Sie die Datei um, oder berichtigen Sie „language“.
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "state: draft",
            new: "state: reviewed",
            findings: [
                """
                texts/ar.yaml:3:9 error missing-key[ar] Wer die Texte gelesen hat und wann, fehlt: by und on. → \
                Schreiben Sie „review: { state: reviewed, by: A. Amsel, on: 2026-11-20 }“.
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headline: \"Integreat\" hilft",
            findings: [
                """
                texts/ar.yaml:4:23 error yaml-syntax[ar] Anführungszeichen im Text: Was mit \" beginnt, endet für \
                Litfass beim nächsten \". → Nehmen Sie im Text „…“, oder schreiben Sie dort \\\", oder setzen Sie \
                den ganzen Text in '…'.
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headline:Hallo",
            findings: [
                """
                texts/ar.yaml:4:1 error yaml-syntax[ar] Nach „headline:“ fehlt ein Leerzeichen. → Schreiben Sie \
                „headline: …“, mit Doppelpunkt und Leerzeichen.
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headline: \u{F0B7} Hallo",
            findings: [
                """
                texts/ar.yaml:4:11 error private-use-character[ar] Hier steht ein Aufzählungspunkt aus Word (U+F0B7). \
                → Schreiben Sie stattdessen •, oder machen Sie daraus eine Liste: [ erstens, zweitens ].
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "{ state: draft }  ",
            new: "reviewed  ",
            findings: [
                """
                texts/ar.yaml:3:9 error wrong-type[ar] Hier wird erwartet: state, by und on in Klammern. Da steht: \
                ein Text. → Zum Beispiel: review: { state: reviewed, by: A. Amsel, on: 2026-11-20 }
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "id: start, at: \"start 10:00\"",
            new: "id:start, at \"start 10:00\"",
            findings: [
                "campaign.yaml:15:5 error missing-key Hier fehlt „at“. → Ergänzen Sie eine Zeile „at: …“.",
                """
                campaign.yaml:15:7 error yaml-syntax Nach „id:“ fehlt ein Leerzeichen. → Schreiben Sie „id: …“, mit \
                Doppelpunkt und Leerzeichen.
                """,
                """
                campaign.yaml:15:17 error yaml-syntax Nach „at“ fehlt ein Doppelpunkt. → Schreiben Sie „at: …“, mit \
                Doppelpunkt und Leerzeichen.
                """,
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "place: \"Rathaus\", address: \"…\"", new: "place: \"\", address: \" \"",
            findings: [
                """
                campaign.yaml:18:65 error missing-key Wo die Veranstaltung ist, steht noch nicht fest: „place“ ist \
                leer. → Tragen Sie ein, wie der Ort heißt, z. B. „place: Bürgerhaus“.
                """,
                """
                campaign.yaml:18:78 error missing-key Wo die Veranstaltung ist, steht noch nicht fest: „address“ ist \
                leer. → Tragen Sie Straße, Postleitzahl und Ort ein; hat sie keine Anschrift, löschen Sie die Zeile.
                """,
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "state: draft",
            new: "state: fertig",
            findings: [
                """
                texts/ar.yaml:3:18 error bad-value[ar] „fertig“ kennt Litfass hier nicht. → Möglich sind hier: \
                draft, reviewed.
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "Headline: أهلاً بكم",
            findings: [
                """
                texts/ar.yaml:1:1 warning text-not-translated[ar] „headline“ aus texts/de.yaml fehlt hier. → \
                Ergänzen Sie eine Zeile „headline: …“.
                """,
                """
                texts/ar.yaml:4:1 error unknown-key[ar] „Headline“ taugt nicht als Name eines Textes. → Schreiben \
                Sie den Namen klein, mit a–z, Ziffern und Bindestrich: headline.
                """,
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headline: {region} أهلاً",
            findings: [
                """
                texts/ar.yaml:4:20 error yaml-syntax[ar] Die Einrückung passt nicht zu den Zeilen davor. → Rücken \
                Sie gleichrangige Zeilen gleich weit ein; ein Text, der mit {…} oder " beginnt, braucht \
                Anführungszeichen außen herum.
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headline: {region}",
            findings: [
                """
                texts/ar.yaml:4:11 error wrong-type[ar] Hier wird erwartet: ein Text. Da steht: ein Block aus \
                Schlüsseln und Werten. → Zum Beispiel: "{region}"
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headline:",
            findings: [
                """
                texts/ar.yaml:4:1 error wrong-type[ar] Hier wird erwartet: ein Text. Da steht: nichts. → Zum \
                Beispiel: "…"
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headline: \"\"",
            findings: [
                """
                texts/ar.yaml:4:11 error empty-text[ar] Dieser Text ist leer. → Schreiben Sie den Text, oder \
                löschen Sie den Eintrag.
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headline: [a, b]",
            findings: [
                """
                texts/ar.yaml:4:11 error wrong-type[ar] „headline“ ist hier eine Liste, in texts/de.yaml ein Text. \
                → Schreiben Sie es wie in texts/de.yaml.
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headlin: x",
            findings: [
                """
                texts/ar.yaml:1:1 warning text-not-translated[ar] „headline“ aus texts/de.yaml fehlt hier. → \
                Ergänzen Sie eine Zeile „headline: …“.
                """,
                """
                texts/ar.yaml:4:10 warning text-only-here[ar] „headlin“ gibt es nicht in texts/de.yaml. → Meinten \
                Sie „headline“?
                """,
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "\"{region}: …\"",
            new: "\"{regoin} {x} {{ok}} {\"",
            findings: [
                """
                texts/ar.yaml:5:17 error unknown-placeholder[ar] Den Platzhalter {regoin} gibt es nicht. → Meinten \
                Sie {region}? Eine Klammer im Text schreiben Sie als {{.
                """,
                """
                texts/ar.yaml:5:26 error unknown-placeholder[ar] Den Platzhalter {x} gibt es nicht. → Möglich sind \
                {address}, {date}, {embargo}, {end}, {host}, {organiser}, {place}, {region}, {time}, {url}; eine \
                Klammer im Text schreiben Sie als {{.
                """,
                """
                texts/ar.yaml:5:37 error unclosed-placeholder[ar] Nach dieser Klammer { fehlt die schließende }. → \
                Schließen Sie den Platzhalter, z. B. {region}; eine Klammer im Text schreiben Sie als {{.
                """,
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "\"{region}: …\"",
            new: "\"a\u{202E}b\\u0007\"",
            findings: [
                """
                texts/ar.yaml:5:18 error bidi-control[ar] Hier steht ein unsichtbares Zeichen, das die \
                Leserichtung umstellt: U+202E RIGHT-TO-LEFT OVERRIDE. → Löschen Sie das Zeichen; Litfass ordnet \
                rechts- und linksläufige Wörter von selbst.
                """,
                """
                texts/ar.yaml:5:20 error control-character[ar] Hier steht ein unsichtbares Steuerzeichen: U+0007. \
                → Löschen Sie das Zeichen; oft kommt es beim Kopieren aus einem PDF mit.
                """,
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "{ long: \"{region}: …\", short: … }",
            new: "{ longer: x }",
            findings: [
                """
                texts/ar.yaml:5:8 error missing-key[ar] Hier fehlt „long“, „medium“ oder „short“. → Ergänzen Sie \
                mindestens eine Länge des Textes.
                """,
                "texts/ar.yaml:5:10 error unknown-key[ar] „longer“ kennt Litfass hier nicht. → Meinten Sie „long“?",
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "erinnerung: { long: … }",
            new: "erinnerung: { alt: x }",
            findings: [
                """
                texts/ar.yaml:7:81 error missing-key[ar] Hier fehlt „long“, „medium“ oder „short“. → Ergänzen Sie \
                mindestens eine Länge des Textes.
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: ", erinnerung: { long: … }",
            new: "",
            findings: [
                """
                texts/ar.yaml:7:8 warning missing-post-text[ar] Unter „posts“ fehlt der Text „erinnerung“. → Der \
                Beitrag entfällt in dieser Sprache. Ergänzen Sie „erinnerung“ mit long, short und alt, oder nennen \
                Sie beim Beitrag mit „only“ die Sprachen, für die er ist.
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "tags: [ Integreat ]",
            new: "tags: [ '#Integreat', 'zwei Worte' ]",
            findings: [
                """
                texts/ar.yaml:7:54 error bad-value[ar] „#Integreat“ geht hier nicht. Erwartet wird: ein Hashtag \
                ohne # und ohne Leerzeichen. → Zum Beispiel: NeuInDeutschland
                """,
                """
                texts/ar.yaml:7:68 error bad-value[ar] „zwei Worte“ geht hier nicht. Erwartet wird: ein Hashtag \
                ohne # und ohne Leerzeichen. → Zum Beispiel: NeuInDeutschland
                """,
            ]),
    ]

    /// What may be wrong with a post's own picture.
    static let pictures: [CampaignFault] = [
        CampaignFault(
            file: "texts/de.yaml", old: "tags: [ Integreat ] }",
            new: "tags: [ Integreat ], picture: { headline: Neu hier? } }",
            findings: [
                """
                texts/ar.yaml:7:10 warning text-not-translated[ar] Dem Beitrag „start“ fehlt hier „picture“ aus \
                texts/de.yaml. → Ergänzen Sie eine Zeile „picture: …“.
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "tags: [ Integreat ] }",
            new: "tags: [ Integreat ], picture: { titel: A, items: [A] } }",
            findings: [
                """
                texts/ar.yaml:7:78 error unknown-key[ar] „titel“ kennt Litfass hier nicht. → Möglich sind hier: \
                headline, line, number, quote, date.
                """,
                """
                texts/ar.yaml:7:95 error bad-value[ar] Eine Liste im Bild hat zwei bis vier Punkte. → Zum Beispiel: \
                items: ["…", "…", "…"]
                """,
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "tags: [ Integreat ] }",
            new: "tags: [ Integreat ], picture: { headline: [A, B] } }",
            findings: [
                """
                texts/ar.yaml:7:88 error wrong-type[ar] Hier wird erwartet: ein Text. Da steht: eine Liste. → Zum \
                Beispiel: "…"
                """
            ]),
        CampaignFault(
            file: "texts/ar.yaml", old: "tags: [ Integreat ] }", new: "tags: [ Integreat ], picture: { line: A } }",
            findings: [
                """
                texts/ar.yaml:7:76 warning design-lacks-words[ar] Der Beitrag „start“ behält das allgemeine Bild \
                seines Formats: Für „design: statement“ fehlt „headline“ in seinen Texten. → Ergänzen Sie \
                „headline“, oder wählen Sie ein anderes „design“.
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "text: start, image: post-square }",
            new: "text: start, image: post-square, design: list }",
            findings: [
                """
                campaign.yaml:15:78 warning design-lacks-words Der Beitrag „start“ behält das allgemeine Bild seines \
                Formats: Für „design: list“ fehlt „picture“ in seinen Texten. → Ergänzen Sie „picture“, oder wählen \
                Sie ein anderes „design“.
                """
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "text: start, image: post-square }",
            new: "text: start, image: post-square, design: liste }",
            findings: [
                "campaign.yaml:15:78 error bad-value „liste“ kennt Litfass hier nicht. → Meinten Sie „list“?"
            ]),
        CampaignFault(
            file: "campaign.yaml", old: "deadlines: { print: 2026-11-20 }",
            new:
                """
                photos:
                  - { id: a, file: images/a.jpg, credit: A, license: CC0 1.0, people: false, posts: [strat] }
                """,
            findings: [
                "campaign.yaml:18:86 error unknown-post „strat“ steht nicht unter „posts“ dieser Kampagne. → Meinten "
                    + "Sie „start“?"
            ]),
    ]
}
