import Foundation
import Support
import Testing
import Workspace

struct InputFolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ text: String, to name: String) throws {
        try text.write(toFile: folder.path + "/" + name, atomically: false, encoding: .utf8)
    }

    private func fault(reading name: String, limit: Int = 100) -> FileFault? {
        do {
            _ = try Files().read(folder.path + "/" + name, limit: limit)
            return nil
        } catch { return error }
    }

    private func fault(resolving name: String) -> FileFault? {
        do {
            _ = try InputFolder(folder.path).resolve(name)
            return nil
        } catch { return error }
    }

    @Test func aFileIsReadUpToItsLimit() throws {
        try write("Litfaß", to: "a")
        try write("", to: "empty")
        #expect(try Files().read(folder.path + "/a", limit: 7) == Array("Litfaß".utf8))
        #expect(try Files().read(folder.path + "/empty", limit: 0) == [])
        #expect(fault(reading: "a", limit: 6) == FileFault(.tooLarge(limit: 6), path: folder.path + "/a"))
    }

    @Test func whatIsNoPlainFileIsRefused() throws {
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        try FileManager.default.createDirectory(atPath: folder.path + "/folder", withIntermediateDirectories: false)
        #expect(fault(reading: "pipe") == FileFault(.notAFile, path: folder.path + "/pipe"))
        #expect(fault(reading: "folder") == FileFault(.notAFile, path: folder.path + "/folder"))
        #expect(fault(reading: "none") == FileFault(.missing, path: folder.path + "/none", status: ENOENT))
        try write("", to: "a")
        #expect(fault(reading: "a/b") == FileFault(.missing, path: folder.path + "/a/b", status: ENOTDIR))
        #expect(
            throws: FileFault(.notAFile, path: "/dev/zero")
        ) { try Files().read("/dev/zero", limit: .max) }
    }

    /// A Mac writes `ü` as two characters, an editor as one; for the system these are two names.
    @Test(arguments: [
        ("gru\u{308}n/U\u{308}ber.txt", "gr\u{FC}n/\u{DC}ber.txt"), ("gr\u{FC}n/a.txt", "gru\u{308}n/a.txt"),
    ])
    func aNameIsFoundInEitherForm(_ onDisk: String, _ named: String) throws {
        let parts = onDisk.split(separator: "/").map(String.init)
        try FileManager.default.createDirectory(atPath: folder.path + "/" + parts[0], withIntermediateDirectories: true)
        try write("da", to: onDisk)
        let input = InputFolder(folder.path)
        #expect(input.contains(named))
        #expect(try input.read(named, limit: 10) == Array("da".utf8))
        #expect(try Files().read(folder.path + "/" + named, limit: 10) == Array("da".utf8))
        #expect(try input.resolve(named).utf8.reversed().starts(with: ("/" + onDisk).utf8.reversed()))
        let folderNamed = String(named.split(separator: "/")[0])
        #expect(try input.list(folderNamed).map { Array($0.utf8) } == [Array(parts[1].utf8)])
        // Laid over in one form, read in the other.
        var files = Files()
        files.overlay(Array("neu".utf8), over: folder.path + "/" + onDisk)
        #expect(try InputFolder(folder.path, files: files).read(named, limit: 10) == Array("neu".utf8))
        #expect(throws: FileFault.self) { try input.read("gr\u{FC}n/\u{F6}.txt", limit: 10) }
    }

    @Test func aPathStaysInItsFolder() throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/images", withIntermediateDirectories: false)
        try write("", to: "images/a.svg")
        try write("", to: "images/..a")
        let resolved = try InputFolder(folder.path).resolve("images/a.svg")
        #expect(resolved.hasSuffix("/images/a.svg"))
        #expect(try InputFolder(folder.path + "/").resolve("./images//a.svg") == resolved)
        #expect(try InputFolder(folder.path).resolve("images/..a").hasSuffix("/images/..a"))
        for path in [
            "../a", "images/../../a", "images/../images/a.svg", "..", "/etc/passwd",
            "/" + folder.path + "/images/a.svg", "", ".",
        ] {
            #expect(fault(resolving: path) == FileFault(.outside(folder: folder.path), path: path), "\(path)")
        }
    }

    @Test func aLinkLeadsOutOfNoFolder() throws {
        let files = FileManager.default
        try files.createSymbolicLink(atPath: folder.path + "/out", withDestinationPath: "/etc")
        try files.createSymbolicLink(atPath: folder.path + "/hosts", withDestinationPath: "/etc/hostname")
        // A neighbour whose name begins alike is outside, too.
        try files.createDirectory(atPath: folder.path + "-else", withIntermediateDirectories: false)
        defer { try? files.removeItem(atPath: folder.path + "-else") }
        try files.createSymbolicLink(atPath: folder.path + "/near", withDestinationPath: folder.path + "-else")
        for path in ["out/hostname", "hosts", "out", "near"] {
            #expect(fault(resolving: path) == FileFault(.outside(folder: folder.path), path: path), "\(path)")
        }
        try write("", to: "real")
        try files.createSymbolicLink(atPath: folder.path + "/in", withDestinationPath: "real")
        #expect(try InputFolder(folder.path).resolve("in").hasSuffix("/real"))
    }

    @Test func linksInACircleAndMissingFilesAreToldApart() throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: "loop")
        #expect(fault(resolving: "loop") == FileFault(.unreadable, path: folder.path + "/loop", status: ELOOP))
        #expect(fault(resolving: "none") == FileFault(.missing, path: folder.path + "/none", status: ENOENT))
    }

    @Test func itListsWhatLiesInIt() throws {
        for name in ["b", "a", ".hidden"] { try write("", to: name) }
        #expect(try InputFolder(folder.path).list() == ["a", "b"])
        #expect(throws: FileFault(.missing, path: folder.path + "/none", status: ENOENT)) {
            try InputFolder(folder.path).list("none")
        }
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/out", withDestinationPath: "/etc")
        #expect(throws: FileFault(.outside(folder: folder.path), path: "out")) {
            try InputFolder(folder.path).list("out")
        }
    }

    /// A slash before a combining mark is a slash to the system, and none to a Swift text.
    @Test(arguments: ["../\u{301}a", "\u{301}/../../a", "a/../\u{301}"])
    func combiningMarksHideNoStepUp(path: String) throws {
        let inner = folder.path + "/inner"
        for file in ["\u{301}a", "a", "\u{301}"] { try write("", to: file) }
        try FileManager.default.createDirectory(atPath: inner + "/\u{301}", withIntermediateDirectories: true)
        #expect(throws: FileFault(.outside(folder: inner), path: path)) { try InputFolder(inner).resolve(path) }
    }

    @Test func unsavedFilesStayInTheFolderToo() throws {
        let inner = folder.path + "/inner"
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: inner + "/out", withDestinationPath: folder.path)
        var files = Files()
        files.overlay([1], over: folder.path + "/secret")
        files.overlay([2], over: inner + "/texts/de.yaml")
        let read = InputFolder(inner, files: files)
        #expect(try read.read("texts/de.yaml", limit: 1) == [2])
        #expect(try read.list() == ["out", "texts"])
        for path in ["../secret", "out/secret", "texts/../../secret"] {
            #expect(throws: FileFault(.outside(folder: inner), path: path)) { try read.read(path, limit: 1) }
        }
    }

    @Test func aFolderInMemoryAlone() throws {
        var files = Files()
        files.overlay([1], over: "/nowhere/winter/campaign.yaml")
        let winter = InputFolder("/nowhere/winter", files: files)
        #expect(winter.name == "winter" && winter.contains("campaign.yaml") && !winter.contains("texts"))
        #expect(try winter.read("campaign.yaml", limit: 1) == [1])
        #expect(throws: FileFault(.missing, path: "/nowhere/winter/texts", status: ENOENT)) { try winter.list("texts") }
        #expect(throws: FileFault(.missing, path: "/nowhere/sommer", status: ENOENT)) {
            try InputFolder("/nowhere/sommer", files: files).read("campaign.yaml", limit: 1)
        }
    }

    @Test func plainFilesAreFoundWithoutLinksAndHiddenOnes() throws {
        for file in ["texts/de.yaml", "images/a/b.jpg", "a", ".git/config", "Output/old", "texts/.part"] {
            try OutputFolder(folder.path).write([], to: file)
        }
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "/etc/hostname")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: folder.path)
        var files = Files()
        files.overlay([], over: folder.path + "/texts/uk.yaml")
        let input = InputFolder(folder.path, files: files)
        #expect(
            try input.plainFiles(except: ["Output"], limit: 20) == [
                "a", "images/a/b.jpg", "texts/de.yaml", "texts/uk.yaml",
            ])
        #expect(throws: FileFault(.tooManyFiles(limit: 6), path: folder.path)) {
            try input.plainFiles(except: ["Output"], limit: 6)
        }
    }
}
