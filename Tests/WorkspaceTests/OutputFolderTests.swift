import Foundation
import Support
import Testing
import Workspace

struct OutputFolderTests {
    private let temporary: TemporaryFolder
    private var folder: OutputFolder { OutputFolder(temporary.path) }

    init() throws { temporary = try TemporaryFolder() }

    @Test func filesAreWrittenWholeAndNothingElseIsLeft() throws {
        try folder.write([1, 2, 3], to: "augsburg/posts/a.png")
        try folder.write([], to: "empty")
        try folder.write([4], to: "augsburg/posts/a.png")
        #expect(temporary.files == ["augsburg", "augsburg/posts", "augsburg/posts/a.png", "empty"])
        #expect(try folder.read("augsburg/posts/a.png", limit: 10) == [4])
        #expect(try folder.read("empty", limit: 10) == [])
        #expect(try folder.read("none", limit: 10) == nil)
        #expect(folder.names() == ["augsburg", "empty"])
        #expect(folder.contains("augsburg/posts/a.png") && !folder.contains("augsburg/posts/b.png"))
    }

    @Test func aFolderAppearsAtOnceOrNotAtAll() throws {
        let new = OutputFolder(temporary.path + "/new.part")
        try new.write([1], to: "texts/a")
        try new.move(to: temporary.path + "/new")
        #expect(temporary.files == ["new", "new/texts", "new/texts/a"])
        try new.make()
        try new.make()
        // What is there already is not written over.
        #expect(throws: FileFault(.unwritable, path: temporary.path + "/new", status: ENOTEMPTY)) {
            try new.move(to: temporary.path + "/new")
        }
        new.discard()
        #expect(temporary.files == ["new", "new/texts", "new/texts/a"])
    }

    /// What somebody saved in an editor meanwhile is not lost.
    @Test func aPersonsFileIsReplacedOnlyAsItWasRead() throws {
        try folder.replace(nil, with: [1], at: "brand.yaml")
        try folder.replace([1], with: [2, 3], at: "brand.yaml")
        for former in [nil, [1], [2, 3, 4], [UInt8]()] {
            #expect(throws: FileFault(.changed, path: temporary.path + "/brand.yaml")) {
                try folder.replace(former, with: [9], at: "brand.yaml")
            }
        }
        #expect(try folder.read("brand.yaml", limit: 10) == [2, 3])
    }

    @Test func removing() throws {
        try folder.write([1], to: "a")
        try folder.remove("a")
        try folder.remove("a")
        #expect(temporary.files == [])
    }

    @Test func anUnchangedFileIsNotTouched() throws {
        func number() throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: temporary.path + "/a")[.systemFileNumber] as? Int
        }
        try folder.write([1, 2], to: "a")
        let before = try number()
        try folder.update([1, 2], at: "a")
        #expect(try number() == before)
        try folder.update([1, 2, 3], at: "a")
        #expect(try folder.read("a", limit: 3) == [1, 2, 3])
        try folder.update([1], at: "a")
        #expect(try folder.read("a", limit: 3) == [1])
        try folder.update([7], at: "new/b")
        #expect(try folder.read("new/b", limit: 3) == [7])
    }

    @Test func aFileWhereAFolderShouldBeIsAFault() throws {
        try folder.write([1], to: "a")
        #expect(throws: FileFault(.unwritable, path: temporary.path + "/a", status: ENOTDIR)) {
            try folder.write([2], to: "a/b")
        }
        try folder.write([1], to: "folder/a")
        #expect(throws: FileFault(.unwritable, path: temporary.path + "/folder", status: EISDIR)) {
            try folder.write([2], to: "folder")
        }
        #expect(temporary.files == ["a", "folder", "folder/a"])
    }

    @Test func aReadOnlyFolderIsAFault() async throws {
        try folder.write([1], to: "a")
        let path = temporary.path
        // Root may write everywhere, so the child becomes nobody.
        await #expect(processExitsWith: .success) { [path = path as String] in
            if getuid() == 0 { setuid(65534) } else { chmod(path, 0o555) }
            #expect(throws: FileFault(.unwritable, path: path + "/a", status: EACCES)) {
                try OutputFolder(path).write([2], to: "a")
            }
            #expect(throws: FileFault(.unwritable, path: path + "/b", status: EACCES)) {
                try OutputFolder(path).write([2], to: "b/c")
            }
            exit(EXIT_SUCCESS)
        }
        chmod(path, 0o755)
        #expect(try folder.read("a", limit: 1) == [1])
        #expect(temporary.files == ["a"])
    }

    /// A limit on the size of files stands for a disk that is full.
    @Test func aFullDiskLeavesTheOldFile() async throws {
        try folder.write([1], to: "a")
        let path = temporary.path
        await #expect(processExitsWith: .success) { [path = path as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let fault = FileFault(.full, path: path + "/a", status: EFBIG)
            do throws(FileFault) {
                try OutputFolder(path).write([UInt8](repeating: 2, count: 4000), to: "a")
            } catch {
                exit(error == fault ? EXIT_SUCCESS : EXIT_FAILURE)
            }
            exit(EXIT_FAILURE)
        }
        #expect(try folder.read("a", limit: 1) == [1])
        #expect(temporary.files == ["a"])
    }

    /// Killed at whatever moment: the file is one of those that were written, whole, and the next run sweeps the rest.
    @Test(arguments: [1, 12, 30])
    func aKilledRunLeavesWholeFiles(milliseconds: Int) async throws {
        let size = 1 << 20
        try folder.write([UInt8](repeating: 0, count: size), to: "posters/a")
        let path = temporary.path
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, size = size as Int, milliseconds = milliseconds as Int] in
            let folder = OutputFolder(path)
            try folder.write([UInt8](repeating: 1, count: size), to: "posters/a")
            Thread.detachNewThread {
                usleep(UInt32(milliseconds * 1000))
                kill(getpid(), SIGKILL)
            }
            while true {
                for value in UInt8(1)...9 { try folder.write([UInt8](repeating: value, count: size), to: "posters/a") }
            }
        }
        let left = try #require(try folder.read("posters/a", limit: size))
        #expect(left.count == size)
        #expect((1...9).contains(left[0]) && left.allSatisfy { $0 == left[0] })
        folder.removeLeftovers()
        #expect(temporary.files == ["posters", "posters/a"])
    }

    @Test func sweepingTakesWhatNobodyWrites() throws {
        try folder.write([1], to: "posters/a.png.77.part")
        try folder.write([1], to: "b.part")
        try folder.write([1], to: "c.partial")
        let writing = open(temporary.path + "/b.part", O_RDONLY)
        defer { close(writing) }
        #expect(flock(writing, LOCK_EX) == 0)
        folder.removeLeftovers()
        #expect(temporary.files == ["b.part", "c.partial", "posters"])
        OutputFolder(temporary.path + "/none").removeLeftovers()
    }
}
