internal import PressKit
internal import Support

extension Repository {
    static func design() throws -> KitDesign { try KitDesign.load(from: workspace) }
}
