/// A press that is set up when the first sheet needs it: a build in which all is up to date loads no fonts.
final class LazyPress {
    private let setUp: () throws -> SheetPress
    private var made: SheetPress?

    init(_ setUp: @escaping () throws -> SheetPress) { self.setUp = setUp }

    func press() throws -> SheetPress {
        if let made { return made }
        let press = try setUp()
        made = press
        return press
    }
}
