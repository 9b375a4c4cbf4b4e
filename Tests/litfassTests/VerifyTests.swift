import Foundation
import Testing

struct VerifyTests {
    /// One white pixel.
    private static let pixel =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=="

    @Test func jsonIsTheContracts() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/a.png"
        try #require(Data(base64Encoded: Self.pixel)).write(to: URL(fileURLWithPath: path))
        let result = try Litfass().run("verify", path, "--json")
        let file = try #require((try result.json["files"] as? [[String: Any]])?.first)
        #expect(
            Set(file.keys) == [
                "path", "type", "width", "height", "unit", "resolution", "codes", "fonts", "boxes", "colors",
                "standards", "readings", "findings",
            ])
        #expect(file["path"] as? String == path && file["type"] as? String == "png" && file["unit"] as? String == "px")
        #expect(file["width"] as? Int == 1 && file["height"] as? Int == 1 && file["resolution"] is NSNull)
    }

    @Test func oneBadFileHidesNoOther() throws {
        let scratch = try Scratch()
        try #require(Data(base64Encoded: Self.pixel)).write(to: URL(fileURLWithPath: scratch.path + "/a.png"))
        try scratch.write("no picture", to: "b.png")
        let result = try Litfass(folder: scratch.path).run("verify", "b.png", "a.png")
        #expect(result.status == 65)
        #expect(result.output.hasPrefix("a.png  "))
        #expect(result.errors.contains("b.png is neither a PNG nor a JPEG nor a PDF."))
    }
}
