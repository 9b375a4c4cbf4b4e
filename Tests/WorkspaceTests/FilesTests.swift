import Foundation
import Support
import Testing
import Workspace

/// Unsaved files over the disk: they count as if they were saved, and the disk stays as it is.
struct FilesTests {
    private let temporary: TemporaryFolder
    private var path: String { temporary.path }

    init() throws {
        temporary = try TemporaryFolder()
        for (file, text) in ["texts/de.yaml": "saved", "texts/ar.yaml": "أ"] {
            try OutputFolder(path).write(Array(text.utf8), to: file)
        }
    }

    private func text(_ files: Files, _ file: String) throws -> String {
        String(decoding: try files.read(path + "/" + file, limit: 20), as: UTF8.self)
    }

    @Test func unsavedBytesAreReadInTheFilesPlace() throws {
        var files = Files()
        files.overlay(Array("unsaved".utf8), over: path + "/texts/de.yaml")
        #expect(try text(files, "texts/de.yaml") == "unsaved")
        #expect(try text(files, "texts/ar.yaml") == "أ")
        #expect(try text(Files(), "texts/de.yaml") == "saved")
        let saved = files
        files.lift(path + "/texts/de.yaml")
        #expect(try text(files, "texts/de.yaml") == "saved")
        #expect(try text(saved, "texts/de.yaml") == "unsaved")
    }

    @Test func unsavedBytesAreBoundedAsAFileIs() throws {
        var files = Files()
        files.overlay([1, 2, 3], over: path + "/a")
        #expect(try files.read(path + "/a", limit: 3) == [1, 2, 3])
        #expect(throws: FileFault(.tooLarge(limit: 2), path: path + "/a")) { try files.read(path + "/a", limit: 2) }
    }

    @Test func whatIsNotOnTheDiskIsThere() throws {
        var files = Files()
        files.overlay([1], over: path + "/texts/uk.yaml")
        files.overlay([2], over: path + "/images/markt/a.jpg")
        #expect(try files.list(path + "/texts") == ["ar.yaml", "de.yaml", "uk.yaml"])
        #expect(try files.list(path) == ["images", "texts"])
        #expect(try files.list(path + "/images") == ["markt"])
        #expect(files.exists(path + "/images/markt") && files.exists(path + "/images/markt/a.jpg"))
        #expect(!files.exists(path + "/images/markt/a") && !files.exists(path + "/images/mark"))
        #expect(temporary.files == ["texts", "texts/ar.yaml", "texts/de.yaml"])
    }

    @Test func aHiddenFileIsGone() throws {
        var files = Files()
        files.hide(path + "/texts/de.yaml")
        #expect(!files.exists(path + "/texts/de.yaml"))
        #expect(try files.list(path + "/texts") == ["ar.yaml"])
        #expect(throws: FileFault(.missing, path: path + "/texts/de.yaml", status: ENOENT)) {
            try files.read(path + "/texts/de.yaml", limit: 20)
        }
        // To hide what is not there makes no folder.
        files.hide(path + "/images/a.jpg")
        #expect(!files.exists(path + "/images"))
        #expect(throws: FileFault(.missing, path: path + "/images", status: ENOENT)) {
            try files.list(path + "/images")
        }
    }

    /// An editor names a file as it was opened, the program by its workspace's folder.
    @Test func aFileIsTheSameByWhateverLinkItIsNamed() throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/link", withDestinationPath: path + "/texts")
        var files = Files()
        files.overlay([1], over: path + "/link/de.yaml")
        files.overlay([2], over: path + "/link/./uk.yaml")
        #expect(try files.read(path + "/texts/de.yaml", limit: 1) == [1])
        #expect(try files.read(path + "/texts/uk.yaml", limit: 1) == [2])
        #expect(try files.list(path + "/link/") == ["ar.yaml", "de.yaml", "uk.yaml"])
    }

    @Test func aFolderIsListedUpToItsLimit() throws {
        let fault = FileFault(.tooManyFiles(limit: 1), path: path + "/texts")
        #expect(throws: fault) { try Files().list(path + "/texts", limit: 1) }
        #expect(try Files().list(path + "/texts", limit: 2).count == 2)
        var files = Files()
        files.overlay([], over: path + "/texts/uk.yaml")
        #expect(throws: FileFault(.tooManyFiles(limit: 2), path: path + "/texts")) {
            try files.list(path + "/texts", limit: 2)
        }
        #expect(throws: FileFault(.missing, path: path + "/texts/de.yaml", status: ENOTDIR)) {
            try Files().list(path + "/texts/de.yaml")
        }
    }
}
