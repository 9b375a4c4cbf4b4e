internal import CZLib
internal import Model

/// A ZIP archive in memory, whose files are stored as they are: pictures and PDFs are compressed already.
///
/// The same files in the same order give the same bytes. See PKWARE's APPNOTE.TXT 6.3.10.
struct ZipArchive: ~Copyable {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0
    private let time: UInt16
    private let date: UInt16

    /// What a file needs of the archive beyond its own bytes, at most.
    private static let overhead = 512
    /// Sizes and places are 32 bits wide without ZIP64, and there are at most 65,535 files.
    static func holds(_ sizes: [Int]) -> Bool {
        sizes.count < Int(UInt16.max) && sizes.reduce(0, +) + sizes.count * overhead < Int(UInt32.max)
    }

    /// - Parameter stamp: When all files count as changed, in seconds since 1970; the format begins in 1980 and ends in
    ///   2107.
    init(stamp: Int) {
        let first = 315_532_800
        let stamp = min(max(stamp, first), first + 4_039_286_400)
        let second = stamp % 86_400
        time = UInt16(second / 3600) << 11 | UInt16(second / 60 % 60) << 5 | UInt16(second % 60 / 2)
        let day = Day(daysSince1970: stamp / 86_400)
        date = day.map { UInt16($0.year - 1980) << 9 | UInt16($0.month) << 5 | UInt16($0.day) } ?? 0x21
    }

    /// - Parameter name: With `/` between folders.
    mutating func add(_ name: String, _ content: [UInt8]) {
        let sum = UInt32(
            truncatingIfNeeded: content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
        let offset = UInt32(bytes.count)
        // The fields that both records share: version 2.0, names in UTF-8, stored.
        var shared: [UInt8] = []
        for field in [20, 0x0800, 0, time, date] as [UInt16] { Self.append(field, to: &shared) }
        for field in [sum, UInt32(content.count), UInt32(content.count)] { Self.append(field, to: &shared) }
        Self.append(UInt16(name.utf8.count), to: &shared)
        Self.append(0 as UInt16, to: &shared)
        Self.append(0x0403_4B50 as UInt32, to: &bytes)
        bytes += shared
        bytes += Array(name.utf8)
        bytes += content
        Self.append(0x0201_4B50 as UInt32, to: &directory)
        // Made on Unix, where everyone may read the file.
        Self.append(3 << 8 | 30 as UInt16, to: &directory)
        directory += shared
        for field in [0, 0, 0] as [UInt16] { Self.append(field, to: &directory) }
        Self.append(0o100644 << 16 as UInt32, to: &directory)
        Self.append(offset, to: &directory)
        directory += Array(name.utf8)
        count += 1
    }

    /// The file's content.
    consuming func finish() -> [UInt8] {
        let start = UInt32(bytes.count)
        bytes += directory
        Self.append(0x0605_4B50 as UInt32, to: &bytes)
        for field in [0, 0, count, count] as [UInt16] { Self.append(field, to: &bytes) }
        Self.append(UInt32(directory.count), to: &bytes)
        Self.append(start, to: &bytes)
        Self.append(0 as UInt16, to: &bytes)
        return bytes
    }

    private static func append<Value: FixedWidthInteger>(_ value: Value, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
    }
}
