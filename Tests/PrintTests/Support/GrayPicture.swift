/// A grey picture in Netpbm's plainest coding: `P5`, width, height, 255, then a byte a pixel.
struct GrayPicture {
    let width: Int
    let height: Int
    let pixels: [UInt8]

    init(_ bytes: [UInt8]) {
        let header = String(decoding: bytes.prefix(40), as: UTF8.self).split(whereSeparator: \.isWhitespace)
        width = Int(header[1])!
        height = Int(header[2])!
        pixels = Array(bytes.suffix(width * height))
    }

    subscript(row: Int) -> ArraySlice<UInt8> { Array(pixels[row * width..<(row + 1) * width])[...] }
}
