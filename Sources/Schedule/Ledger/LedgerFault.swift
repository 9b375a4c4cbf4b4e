package import Findings
package import Workspace

/// Why the ledger could not be read or written.
package enum LedgerFault: Error, Hashable, Sendable {
    /// The file is damaged, in the database's own words.
    case damaged(path: String, String)
    /// A content or a picture that an entry names is not in it.
    case lacking(String)
    /// The file is gone or empty, and its backups are there: a new one would send everything anew.
    case gone(path: String)
    /// No room on the disk.
    case full(path: String)
    /// Another program holds it for too long.
    case busy(path: String)
    case unwritable(path: String, String)
    /// Others than its owner can read it.
    case open(path: String, mode: String)
    /// Others could put another in its place.
    case exposed(FolderExposure)
    /// It was written by a newer Litfass.
    case newer(Int)
    /// The server does not answer or went away, in its own words without secrets.
    case unreachable(String)
    /// The address is none that is understood.
    case badAddress
    /// A password stands in the address, where others may read it. The address is never repeated.
    case secretInAddress
    /// A status that nobody foresaw.
    case database(Int, String)
    /// There is no such entry; those that are alike.
    case noEntry(String)

    package static func lacking(content hash: String) -> LedgerFault { .lacking("content \(hash.prefix(12))") }

    package var message: Words {
        switch self {
        case .damaged(let path, let reason):
            Words(
                de: "Das Sendebuch \(path) ist beschädigt (\(reason)).",
                en: "The ledger \(path) is damaged (\(reason)).")
        case .lacking(let what):
            Words(de: "Im Sendebuch fehlt etwas (\(what)).", en: "The ledger lacks something (\(what)).")
        case .gone(let path):
            Words(
                de: "Das Sendebuch \(path) ist nicht mehr da oder leer, seine Sicherungen aber schon.",
                en: "The ledger \(path) is gone or empty, but its backups are there.")
        case .full(let path):
            Words(
                de:
                    """
                    Für das Sendebuch \(path) ist kein Platz mehr auf dem Datenträger. Es wurde nichts gesendet, \
                    was nicht verzeichnet ist.
                    """,
                en: "There is no room left on the disk for the ledger \(path). Nothing was sent that is not recorded.")
        case .busy(let path):
            Words(
                de: "Ein anderes Programm hält das Sendebuch \(path) fest.",
                en: "Another program holds the ledger \(path).")
        case .unwritable(let path, let reason):
            Words(
                de: "Das Sendebuch \(path) lässt sich nicht öffnen oder schreiben (\(reason)).",
                en: "The ledger \(path) cannot be opened or written (\(reason)).")
        case .open(let path, let mode):
            Words(
                de: "\(path) können auch andere lesen (Rechte \(mode)).",
                en: "Others can read \(path), too (mode \(mode)).")
        case .exposed(let exposure): exposure.message
        case .newer(let version):
            Words(
                de:
                    """
                    Das Sendebuch stammt von einer neueren Fassung von Litfass (Stand \(version); diese kennt \
                    \(Schema.version)).
                    """,
                en: "The ledger was written by a newer Litfass (version \(version); this one knows \(Schema.version)).")
        case .unreachable(let reason):
            Words(
                de: "Die Datenbank des Sendebuchs antwortet nicht (\(reason)).",
                en: "The ledger's database does not answer (\(reason)).")
        case .badAddress:
            Words(
                de: "--ledger ist ein Dateipfad oder postgres://BENUTZER@RECHNER/DATENBANK.",
                en: "--ledger is a file's path or postgres://USER@HOST/DATABASE.")
        case .secretInAddress:
            Words(
                de: "Hinter --ledger steht ein Kennwort; dort könnten es andere lesen.",
                en: "There is a password after --ledger; others could read it there.")
        case .database(let status, let reason):
            Words(
                de: "Das Sendebuch meldet Fehler \(status): \(reason)",
                en: "The ledger reports fault \(status): \(reason)")
        case .noEntry(let id): Words(de: "Einen Eintrag „\(id)“ gibt es nicht.", en: "There is no entry “\(id)”.")
        }
    }

    package var remedy: Words {
        switch self {
        case .damaged:
            Words(
                de:
                    """
                    Bitte stellen Sie die letzte gute Sicherung wieder her: litfass schedule restore. Was seither \
                    hinausging, wird dann als ungewiss geführt und nicht noch einmal gesendet.
                    """,
                en:
                    """
                    Please restore its last good backup: litfass schedule restore. What may have gone out since is \
                    then kept as unconfirmed and not sent again.
                    """
            )
        case .lacking:
            Words(
                de: "Bitte planen Sie die Kampagne neu ein: litfass schedule plan KAMPAGNE",
                en: "Please plan the campaign again: litfass schedule plan CAMPAIGN")
        case .gone(let path):
            Words(
                de:
                    """
                    Bitte stellen Sie die letzte gute Sicherung wieder her: litfass schedule restore. Soll \
                    wirklich ein neues beginnen, räumen Sie die Sicherungen weg: \(Backups(ledger: path).folder)
                    """,
                en:
                    """
                    Please restore its last good backup: litfass schedule restore. If a new one is really to \
                    begin, put the backups away: \(Backups(ledger: path).folder)
                    """
            )
        case .full:
            Words(
                de: "Bitte schaffen Sie Platz und rufen Sie den Befehl noch einmal auf.",
                en: "Please make room and run the command again.")
        case .busy: Words(de: "Bitte versuchen Sie es gleich noch einmal.", en: "Please try again in a moment.")
        case .unwritable:
            Words(
                de: "Bitte prüfen Sie, ob Sie dort schreiben dürfen (LITFASS_HOME).",
                en: "Please check that you may write there (LITFASS_HOME).")
        case .open(let path, _):
            Words(
                de: "Bitte nehmen Sie anderen das Recht: chmod go= '\(path)'",
                en: "Please take the right from others: chmod go= '\(path)'")
        case .exposed(let exposure): exposure.remedy
        case .newer:
            Words(
                de: "Bitte aktualisieren Sie Litfass auf diesem Rechner.", en: "Please update Litfass on this machine.")
        case .unreachable:
            Words(
                de:
                    """
                    Bitte prüfen Sie Adresse, Netz und Zugangsdaten; das Kennwort gehört in ~/.pgpass oder \
                    PGPASSWORD.
                    """,
                en: "Please check address, network and credentials; the password belongs in ~/.pgpass or PGPASSWORD.")
        case .badAddress:
            Words(
                de: "Zum Beispiel: --ledger postgres://litfass@db.stadt.example/litfass",
                en: "For example: --ledger postgres://litfass@db.town.example/litfass")
        case .secretInAddress:
            Words(
                de:
                    """
                    Das Kennwort gehört in ~/.pgpass (chmod 600) oder PGPASSWORD, und die Adresse heißt: \
                    postgres://BENUTZER@RECHNER/DATENBANK
                    """,
                en:
                    """
                    The password belongs in ~/.pgpass (chmod 600) or PGPASSWORD, and the address is: \
                    postgres://USER@HOST/DATABASE
                    """
            )
        case .database: Words(de: "Bitte melden Sie diese Zeile.", en: "Please report this line.")
        case .noEntry:
            Words(
                de: "Alle Einträge zeigt: litfass schedule list", en: "All entries are shown by: litfass schedule list")
        }
    }
}
