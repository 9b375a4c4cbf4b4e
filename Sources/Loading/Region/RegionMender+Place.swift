internal import Model

extension RegionMender {
    /// Germany, generously, in degrees of WGS 84. The two ranges do not meet, so swapped values are seen.
    private static let latitudes = 47.0...56.0
    private static let longitudes = 5.0...16.0

    /// Brings latitude and longitude into their own fields, and the box's corners into order.
    mutating func mendPlace(_ region: inout [String: JSONValue]) {
        if let longitude = region["longitude"]?.double, let latitude = region["latitude"]?.double {
            switch Self.coordinate(longitude, latitude) {
            case .right: break
            case .swapped:
                (region["longitude"], region["latitude"]) = (region["latitude"], region["longitude"])
                report(CoordinatesSwapped(region: name))
            case .elsewhere:
                (region["longitude"], region["latitude"]) = (.null, .null)
                report(BadCoordinates(region: name, latitude: latitude, longitude: longitude))
            }
        }
        if let box = region["bounding_box"], box != .null { region["bounding_box"] = self.box(box) }
    }

    private enum Coordinate { case right, swapped, elsewhere }

    private static func coordinate(_ longitude: Double, _ latitude: Double) -> Coordinate {
        if longitudes.contains(longitude), latitudes.contains(latitude) { return .right }
        return longitudes.contains(latitude) && latitudes.contains(longitude) ? .swapped : .elsewhere
    }

    /// `[[west, south], [east, north]]`, whatever the order was.
    private mutating func box(_ value: JSONValue) -> JSONValue {
        guard case .array(let corners) = value, corners.count == 2 else { return dropBox() }
        var longitudes: [Double] = []
        var latitudes: [Double] = []
        var isMended = false
        for corner in corners {
            guard case .array(let numbers) = corner, numbers.count == 2, let first = numbers[0].double,
                let second = numbers[1].double
            else { return dropBox() }
            let kind = Self.coordinate(first, second)
            guard kind != .elsewhere else { return dropBox() }
            isMended = isMended || kind == .swapped
            longitudes.append(kind == .swapped ? second : first)
            latitudes.append(kind == .swapped ? first : second)
        }
        guard isMended || longitudes[0] > longitudes[1] || latitudes[0] > latitudes[1] else { return value }
        report(BoxSwapped(region: name))
        return .array([
            .array([.number(min(longitudes[0], longitudes[1])), .number(min(latitudes[0], latitudes[1]))]),
            .array([.number(max(longitudes[0], longitudes[1])), .number(max(latitudes[0], latitudes[1]))]),
        ])
    }

    private mutating func dropBox() -> JSONValue {
        report(BadBox(region: name))
        return .null
    }
}
