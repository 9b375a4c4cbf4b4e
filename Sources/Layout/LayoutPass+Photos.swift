import Model
import Page

extension LayoutPass {
    /// A photo in its box; its pixels come when the layout is settled.
    struct PlacedPhoto {
        /// Which of the items it is.
        var item: Int
        var print: PhotoPrint
        var frame: Rect
    }

    /// - Parameter box: Physical, with the bleed.
    func place(_ photo: SheetPhoto, _ fit: ImageNode.Fit, in box: Rect) {
        guard box.width > .pt(1), box.height > .pt(1) else { return }
        var frame = box
        if fit == .contain {
            let aspect = photo.aspect(for: material)
            let width = min(box.width, box.height * aspect)
            let x = direction == .rightToLeft ? box.maxX - width : box.minX
            frame = Rect(x: x, y: box.minY, width: width, height: width / aspect)
        }
        let window = photo.window(for: material, aspect: frame.width / frame.height)
        let dots = (
            width: Int(frame.width.dots(at: page.resolution).rounded()),
            height: Int(frame.height.dots(at: page.resolution).rounded())
        )
        photos.append(
            PlacedPhoto(
                item: items.count,
                print: PhotoPrint(
                    photo: photo.photo.id, window: window, width: max(1, min(dots.width, window.width)),
                    height: max(1, min(dots.height, window.height))),
                frame: frame))
        let language = language.flatMap { photo.photo.alternatives[$0] }
        items.append(.picture(Picture(format: .jpeg, data: [], frame: frame, alternative: language)))
    }
}
