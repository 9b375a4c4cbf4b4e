/// A picture whose brightness can be asked for in parts.
package protocol PixelSource {
    /// In pixels, like `height`.
    var width: Int { get }
    var height: Int { get }

    /// The brightness of a part of the picture; what lies outside the picture is cut off.
    ///
    /// - Parameter factor: Each side of a square of pixels that becomes one grey by its mean; 1 keeps all pixels.
    func gray(in rect: PixelRect, reducedBy factor: Int) throws(RasterFault) -> GrayRows
}

extension PixelSource {
    package var bounds: PixelRect { PixelRect(x: 0, y: 0, width: width, height: height) }
}

/// A drawn page.
package enum Drawing: PixelSource {
    /// In few colours.
    case runs(RunLengthBitmap)
    case bitmap(Bitmap)

    private var pixels: any PixelSource {
        switch self {
        case .runs(let runs): runs
        case .bitmap(let bitmap): bitmap
        }
    }

    package var width: Int { pixels.width }
    package var height: Int { pixels.height }

    package func gray(in rect: PixelRect, reducedBy factor: Int) throws(RasterFault) -> GrayRows {
        try pixels.gray(in: rect, reducedBy: factor)
    }
}
