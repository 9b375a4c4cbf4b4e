internal import Foundation

/// Draws a file's pages on the plates of a press, through Ghostscript, which is a program of its own.
struct Ghostscript {
    /// Looked for where programs are.
    var program = "gs"

    enum Fault: Error, Hashable {
        /// There is no such program.
        case missing
        /// It was still at it when its time was over.
        case tooLong
        /// It gave up, or said what is no picture.
        case broken
    }

    /// In bytes: a line of the header is far shorter.
    private static let longestLine = 200
    /// On a side, in pixels.
    private static let longestSide = 40_000

    /// Draws page after page.
    ///
    /// - Parameters:
    ///   - resolution: In dots per inch.
    ///   - patience: How long it may take in all.
    ///   - begin: Called for each page with its size in pixels; false ends.
    ///   - row: Called for each row from the top: four bytes a pixel, cyan, magenta, yellow, black.
    func draw(
        _ path: String, resolution: Double, patience: Duration, begin: (Int, Int) -> Bool,
        row: (UnsafeBufferPointer<UInt8>) -> Void
    ) throws(Fault) {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0, &ends) == 0 else { throw .broken }
        let child = spawn(path, resolution, output: ends[1])
        close(ends[1])
        var reader = PipeReader(ends[0], until: ContinuousClock.now + patience)
        defer { close(ends[0]) }
        guard let child else { throw .missing }
        let isWhole = Self.read(&reader, begin, row)
        // Who is not at the end by now is not waited for.
        if !reader.isAtEnd { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { throw .broken } }
        if reader.isLate { throw .tooLong }
        if !isWhole || reader.isAtEnd && status != 0 { throw .broken }
    }

    /// - Returns: Whether all that came were pictures.
    private static func read(
        _ reader: inout PipeReader, _ begin: (Int, Int) -> Bool, _ row: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> Bool {
        while let first = reader.line(longest: longestLine) {
            guard first == "P7" else { return false }
            var sides: [String: Int] = [:]
            while let line = reader.line(longest: longestLine), line != "ENDHDR" {
                let words = line.split(separator: " ")
                if words.count == 2, let number = Int(words[1]) { sides[String(words[0])] = number }
            }
            guard let width = sides["WIDTH"], let height = sides["HEIGHT"], sides["DEPTH"] == 4,
                (1...longestSide).contains(width), (1...longestSide).contains(height)
            else { return false }
            guard begin(width, height) else { return true }
            var bytes = [UInt8](repeating: 0, count: width * 4)
            for _ in 0..<height {
                guard reader.fill(&bytes) else { return false }
                bytes.withUnsafeBufferPointer(row)
            }
        }
        return true
    }

    private func spawn(_ path: String, _ resolution: Double, output: Int32) -> pid_t? {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        // The file itself may be what this process has as its input.
        if !path.hasPrefix("/dev/fd/") { posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0) }
        posix_spawn_file_actions_adddup2(&files, output, 1)
        posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
        let options = [
            program, "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dNOPROMPT", "-sDEVICE=pamcmyk32",
            // The press that the file itself names.
            "-dUsePDFX3Profile=0", "-r\(resolution)",
            // Large pages are kept in memory, where the process has its limits, and not in files.
            "-sBandListStorage=memory", "-sstdout=%stderr", "-sOutputFile=%stdout",
            path.hasPrefix("/") ? path : "./" + path,
        ]
        let words = (options as [String?] + [nil]).map { $0.flatMap { strdup($0) } }
        var variables: [UnsafeMutablePointer<CChar>?] = [strdup("PATH=/usr/local/bin:/usr/bin:/bin"), nil]
        defer { for text in words + variables { free(text) } }
        var child = pid_t()
        return posix_spawnp(&child, program, &files, nil, words, &variables) == 0 ? child : nil
    }
}

/// Reads what another program says, for as long as there is time.
private struct PipeReader {
    private let end: Int32
    private let deadline: ContinuousClock.Instant
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var (start, count) = (0, 0)
    private(set) var isLate = false
    private(set) var isAtEnd = false

    init(_ end: Int32, until deadline: ContinuousClock.Instant) { (self.end, self.deadline) = (end, deadline) }

    /// - Returns: Whether there is more.
    private mutating func refill() -> Bool {
        while !isAtEnd {
            let left = (deadline - ContinuousClock.now) / .milliseconds(1)
            var waiting = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
            guard left > 0 else { break }
            let ready = poll(&waiting, 1, Int32(min(left, 60_000)) + 1)
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { break }
            let length = Foundation.read(end, &buffer, buffer.count)
            if length < 0, errno == EINTR { continue }
            guard length > 0 else {
                isAtEnd = true
                return false
            }
            (start, count) = (0, length)
            return true
        }
        isLate = !isAtEnd
        return false
    }

    /// - Returns: Nil at the end.
    mutating func line(longest: Int) -> String? {
        var bytes: [UInt8] = []
        while bytes.count < longest {
            if start == count, !refill() { return nil }
            let byte = buffer[start]
            start += 1
            if byte == UInt8(ascii: "\n") { break }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// - Returns: Whether there was enough.
    mutating func fill(_ bytes: inout [UInt8]) -> Bool {
        var filled = 0
        while filled < bytes.count {
            if start == count, !refill() { return false }
            let length = min(count - start, bytes.count - filled)
            bytes.withUnsafeMutableBytes { bytes in
                buffer.withUnsafeBytes { buffer in
                    UnsafeMutableRawBufferPointer(rebasing: bytes[filled..<filled + length])
                        .copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<start + length]))
                }
            }
            (start, filled) = (start + length, filled + length)
        }
        return true
    }
}
