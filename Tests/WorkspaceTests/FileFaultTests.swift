import Findings
import Foundation
import Testing
import Workspace

struct FileFaultTests {
    @Test(arguments: [
        (
            FileFault(.missing, path: "a.yaml", status: ENOENT),
            Words(de: "a.yaml gibt es nicht.", en: "a.yaml does not exist.")
        ),
        (
            FileFault(.unreadable, path: "a", status: EACCES),
            Words(de: "a ist nicht lesbar (Permission denied).", en: "a cannot be read (Permission denied).")
        ),
        (
            FileFault(.tooLarge(limit: 2048), path: "a"),
            Words(
                de: "a ist größer als 2 kB; so große Dateien werden nicht gelesen.",
                en: "a is larger than 2 kB; files of that size are not read.")
        ),
        (
            FileFault(.tooManyFiles(limit: 20), path: "a"),
            Words(
                de: "a hat mehr als 20 Dateien; so große Ordner werden nicht gelesen.",
                en: "a has more than 20 files; folders of that size are not read.")
        ),
        (
            FileFault(.outside(folder: "b"), path: "../a"),
            Words(de: "../a führt aus dem Ordner b hinaus.", en: "../a leads out of the folder b.")
        ),
        (FileFault(.unwritable, path: "a"), Words(de: "a kann nicht geschrieben werden.", en: "a cannot be written.")),
        (
            FileFault(.changed, path: "a"),
            Words(
                de: "a wurde inzwischen von jemand anderem geändert; es bleibt, wie es ist.",
                en: "a was changed by somebody else meanwhile; it stays as it is.")
        ),
        (
            FileFault(.full, path: "a", status: ENOSPC),
            Words(
                de: "Kein Platz mehr auf dem Datenträger, als a geschrieben wurde (No space left on device).",
                en: "No space left on the disk while writing a (No space left on device).")
        ),
    ])
    func aFaultSaysWhatHappened(fault: FileFault, words: Words) {
        #expect(fault.message == words)
    }
}
