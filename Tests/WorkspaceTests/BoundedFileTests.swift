import Foundation
import Support
import Testing
import Workspace

struct BoundedFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ text: String, to name: String) throws {
        try text.write(toFile: folder.path + "/" + name, atomically: false, encoding: .utf8)
    }

    private func fault(reading name: String, limit: Int = 100) -> FileFault? {
        do {
            _ = try BoundedFile.read(folder.path + "/" + name, limit: limit)
            return nil
        } catch { return error }
    }

    private func fault(resolving name: String) -> FileFault? {
        do {
            _ = try BoundedFile.resolve(name, in: folder.path)
            return nil
        } catch { return error }
    }

    @Test func aFileIsReadUpToItsLimit() throws {
        try write("Litfaß", to: "a")
        try write("", to: "empty")
        #expect(try BoundedFile.read(folder.path + "/a", limit: 7) == Array("Litfaß".utf8))
        #expect(try BoundedFile.read(folder.path + "/empty", limit: 0) == [])
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
        ) { try BoundedFile.read("/dev/zero", limit: .max) }
    }

    @Test func aPathStaysInItsFolder() throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/images", withIntermediateDirectories: false)
        try write("", to: "images/a.svg")
        try write("", to: "images/..a")
        let resolved = try BoundedFile.resolve("images/a.svg", in: folder.path)
        #expect(resolved.hasSuffix("/images/a.svg"))
        #expect(try BoundedFile.resolve("./images//a.svg", in: folder.path + "/") == resolved)
        #expect(try BoundedFile.resolve("images/..a", in: folder.path).hasSuffix("/images/..a"))
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
        #expect(try BoundedFile.resolve("in", in: folder.path).hasSuffix("/real"))
    }

    @Test func linksInACircleAndMissingFilesAreToldApart() throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: "loop")
        #expect(fault(resolving: "loop") == FileFault(.unreadable, path: folder.path + "/loop", status: ELOOP))
        #expect(fault(resolving: "none") == FileFault(.missing, path: folder.path + "/none", status: ENOENT))
    }
}
