internal import CHarfBuzz

/// What a font descriptor tells of a face, in thousandths of an em. See ISO 32000-1, 9.8.
struct FontMetrics: Sendable {
    let ascent, descent, capHeight: Double
    /// In degrees, counter-clockwise: negative leans to the right.
    let italicAngle: Double
    let box: [Double]

    init(_ face: OpaquePointer, _ font: OpaquePointer, unitsPerEm: Double) {
        func metric(_ tag: hb_ot_metrics_tag_t, else other: Double) -> Double {
            var value: Int32 = 0
            return hb_ot_metrics_get_position(font, tag, &value) != 0 ? Double(value) * 1000 / unitsPerEm : other
        }
        ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, else: 800)
        descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, else: -200)
        capHeight = metric(HB_OT_METRICS_TAG_CAP_HEIGHT, else: ascent)
        italicAngle = Double(hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE))
        // Table `head`: xMin, yMin, xMax, yMax from byte 36 on.
        let head = FontProgram.table("head", of: face)
        box = (0..<4).map { side in
            let place = 36 + side * 2
            guard place + 1 < head.count else { return 0 }
            return Double(Int16(bitPattern: UInt16(head[place]) << 8 | UInt16(head[place + 1]))) * 1000 / unitsPerEm
        }
    }
}
