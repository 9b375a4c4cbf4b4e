package import Page

extension Contrast {
    /// What a black-and-white copier makes of a colour: the luma of its sRGB components. See Rec. ITU-R BT.601.
    package static func gray(_ color: RGB) -> RGB {
        let luma = 0.299 * color.red + 0.587 * color.green + 0.114 * color.blue
        return RGB(red: luma, green: luma, blue: luma)
    }

    /// The colour nearest to one in the same hue that stands out enough from a ground, also on a black-and-white copy;
    /// black or white where no other does.
    ///
    /// - Parameters:
    ///   - ratio: The least contrast wanted.
    ///   - grayRatio: The least contrast wanted of the copy.
    package static func better(than color: RGB, on ground: RGB, ratio: Double, grayRatio: Double = 1) -> RGB {
        func isEnough(_ candidate: RGB) -> Bool {
            self.ratio(candidate, ground) >= ratio && self.ratio(gray(candidate), gray(ground)) >= grayRatio
        }
        // In steps small enough to stay near, large enough to leave a margin for rounding to bytes.
        for step in 0...50 {
            let share = Double(step) / 50
            for end in [RGB.black, .white] {
                let candidate = RGB(hex: mix(color, end, share).hex)
                if isEnough(candidate) { return candidate }
            }
        }
        return self.ratio(.black, ground) >= self.ratio(.white, ground) ? .black : .white
    }

    private static func mix(_ a: RGB, _ b: RGB, _ share: Double) -> RGB {
        func blend(_ x: Double, _ y: Double) -> Double { x + (y - x) * share }
        return RGB(red: blend(a.red, b.red), green: blend(a.green, b.green), blue: blend(a.blue, b.blue))
    }
}
