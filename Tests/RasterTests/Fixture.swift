import Foundation

/// Small PNG files as ImageMagick writes them, two pixels wide and one tall.
enum Fixture {
    /// Red, clear; RGBA.
    static let redClear =
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVQI12P4z8Dwn4GBgQEADPwB/+08ZFkAAAAASUVORK5CYII="
    /// Red with an alpha of 127 in 255, clear; RGBA.
    static let halfClear =
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVQI12P4z8BQz8DAwAAACnwBf4lN53oAAAAASUVORK5CYII="
    /// Red, red; 16 bits a sample.
    static let deepRed =
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABEAIAAAAr0DSeAAAADUlEQVQI12P8/58BDgAXAwIALbqu9QAAAABJRU5ErkJggg=="
    /// Black, white; 1 bit of grey.
    static let blackWhite =
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABAQAAAADcWUInAAAACklEQVQI12NwAAAAQgBBg7nsrQAAAABJRU5ErkJggg=="
    /// Red, blue; a palette, interlaced.
    static let redBlue =
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABAQMAAAG5691fAAAABlBMVEX/AAAAAP9sof2OAAAADElEQVQI12NgYGgAAACEAIEYVvHN"
        + "AAAAAElFTkSuQmCC"

    static func bytes(_ base64: String) -> [UInt8] { [UInt8](Data(base64Encoded: base64) ?? Data()) }
}
