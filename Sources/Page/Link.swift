/// An area that opens an address, in formats that can.
package struct Link: Hashable, Sendable {
    package var area: Rect
    package var address: String
    package var title: String

    package init(area: Rect, address: String, title: String) {
        self.area = area
        self.address = address
        self.title = title
    }
}
