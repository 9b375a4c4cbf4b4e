/// A bitmap of few colours as indices into a palette.
struct IndexedPixels {
    /// `0xRRGGBB`, in the order of first use.
    let palette: [UInt32]
    /// One byte a pixel.
    let indices: [UInt8]

    /// Nil where the bitmap has more than 256 colours.
    init?(_ bitmap: Bitmap) {
        var table = ColorTable()
        var fits = true
        let count = bitmap.pixels.count
        indices = [UInt8](unsafeUninitializedCapacity: count) { indices, filled in
            bitmap.pixels.withUnsafeBufferPointer { pixels in
                // Flat areas are long runs: the table is asked where the colour changes.
                var last = ~UInt32(0)
                var index: UInt8 = 0
                for position in 0..<count {
                    let color = pixels[position] & 0xFF_FFFF
                    if color != last {
                        guard let found = table.index(of: color) else {
                            fits = false
                            return
                        }
                        (last, index) = (color, found)
                    }
                    indices[position] = index
                }
                filled = count
            }
        }
        guard fits else { return nil }
        palette = table.colors
    }
}

/// At most 256 colours and their order, by open addressing.
private struct ColorTable {
    private(set) var colors: [UInt32] = []
    private var slots = [Slot](repeating: Slot(), count: 1024)

    private struct Slot {
        /// No colour has bits above 24.
        var color = ~UInt32(0)
        var index: UInt8 = 0
    }

    /// The colour's index, a new one if need be; nil where the table is full.
    mutating func index(of color: UInt32) -> UInt8? {
        var place = Int((color &* 2_654_435_769) >> 22)
        while slots[place].color != color {
            if slots[place].color == ~0 {
                guard colors.count < 256 else { return nil }
                slots[place] = Slot(color: color, index: UInt8(colors.count))
                colors.append(color)
                break
            }
            place = (place + 1) & 1023
        }
        return slots[place].index
    }
}
