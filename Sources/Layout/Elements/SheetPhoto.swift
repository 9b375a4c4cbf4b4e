package import Model

/// A campaign's photo as a sheet may show it: its size and what of it counts. Its pixels come when the sheet is laid
/// out.
package struct SheetPhoto: Hashable, Sendable {
    var photo: Photo
    /// In pixels, upright.
    var width: Int
    var height: Int

    package init(photo: Photo, width: Int, height: Int) {
        self.photo = photo
        self.width = width
        self.height = height
    }

    /// What stands beside it: who made it, under which licence and, where the licence wants that told, that it was
    /// changed.
    ///
    /// Nil where the photo is shown without. See Creative Commons BY 4.0, section 3(a).
    var credit: String? {
        guard photo.showsCredit else { return nil }
        let name =
            photo.credit.hasPrefix("Foto") || photo.credit.hasPrefix("©") ? photo.credit : "Foto: " + photo.credit
        return photo.license.demandsCredit ? "\(name) · \(photo.license.name) · bearbeitet" : name
    }

    /// The part that a box of a shape shows: as large as it can be within what the material may show, around the focus.
    ///
    /// - Parameter aspect: The box's width by its height.
    func window(for material: String, aspect: Double) -> PhotoRendition.Window {
        let region = photo.crops[material] ?? .whole
        let (left, top) = (region.x * Double(width), region.y * Double(height))
        let (allWidth, allHeight) = (region.width * Double(width), region.height * Double(height))
        let w = max(1, min(allWidth, allHeight * aspect))
        let h = max(1, min(allHeight, w / aspect))
        var focus = (x: photo.focus.x * Double(width), y: photo.focus.y * Double(height))
        // Who cuts by hand and leaves the focus out wants the middle of the cut.
        if !(left...left + allWidth).contains(focus.x) || !(top...top + allHeight).contains(focus.y) {
            focus = (left + allWidth / 2, top + allHeight / 2)
        }
        let x = min(max(left, focus.x - w / 2), left + allWidth - w)
        let y = min(max(top, focus.y - h / 2), top + allHeight - h)
        let whole = (width: min(width, max(1, Int(w.rounded()))), height: min(height, max(1, Int(h.rounded()))))
        return PhotoRendition.Window(
            x: min(width - whole.width, max(0, Int(x.rounded()))),
            y: min(height - whole.height, max(0, Int(y.rounded()))),
            width: whole.width, height: whole.height)
    }

    /// Width by height of what the material may show.
    func aspect(for material: String) -> Double {
        let region = photo.crops[material] ?? .whole
        return region.width * Double(width) / max(1, region.height * Double(height))
    }
}

/// What is wanted of a photo for one place on a sheet: which part, in how many pixels.
package struct PhotoRendition: Hashable, Sendable {
    /// The photo's name in the campaign.
    package var photo: String
    /// In pixels of the upright picture.
    package var window: Window
    /// As many as the medium shows, and never more than the window has.
    package var width: Int
    package var height: Int

    /// A part of the upright picture, in its own pixels from the upper left corner.
    package struct Window: Hashable, Sendable {
        package var x: Int
        package var y: Int
        package var width: Int
        package var height: Int
    }

    /// Makes a JPEG of what is wanted: upright, in sRGB, with nothing in it but pixels.
    package typealias Renderer = (PhotoRendition) throws -> [UInt8]
}
