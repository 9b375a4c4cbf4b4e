/// An area that opens an address, in formats that can.
public struct Link: Hashable, Sendable {
    public var area: Rect
    public var address: String
    public var title: String

    public init(area: Rect, address: String, title: String) {
        self.area = area
        self.address = address
        self.title = title
    }
}
