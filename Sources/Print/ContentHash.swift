/// A number that stands for content: FNV-1a of 64 bits. Names things; guards nothing.
struct ContentHash {
    private(set) var value: UInt64

    /// - Parameter seed: Another seed gives an independent number.
    init(seed: UInt64 = 0) { value = 0xCBF2_9CE4_8422_2325 ^ seed }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    mutating func add(_ number: UInt32) {
        for shift in [24, 16, 8, 0] as [UInt32] { add(CollectionOfOne(UInt8(truncatingIfNeeded: number >> shift))) }
    }
}
