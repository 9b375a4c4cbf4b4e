internal import Support

@testable internal import PressKit

extension Repository {
    static func design() throws -> KitDesign { try KitDesign(from: workspace) }
}
