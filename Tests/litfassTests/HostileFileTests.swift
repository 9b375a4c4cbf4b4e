import Foundation
import Testing

/// Files that are made to exhaust whoever reads them: each is answered within seconds and 300 MB.
@Suite(.timeLimit(.minutes(2))) struct HostileFileTests {
    /// The program with no more memory of its own than that.
    private func run(_ folder: String, _ arguments: String...) throws -> Litfass.Result {
        let script = "ulimit -d 307200; exec \"$0\" \"$@\""
        return try Litfass(program: "/bin/bash", folder: folder).run(["-c", script, Litfass.program] + arguments)
    }

    // MARK: Crests

    /// - Parameter isDrawn: What looking does not find, a build does.
    private func check(_ svg: String, prolog: String = "", isDrawn: Bool = false) throws -> Litfass.Result {
        let campaign = try SmallCampaign()
        let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"120\">"
        try campaign.scratch.write(prolog + head + svg + "</svg>", to: try campaign.ownRegion() + "/crest.svg")
        return try run(campaign.scratch.path, isDrawn ? "build" : "check", SmallCampaign.name)
    }

    @Test(arguments: [
        ("<text y=\"50\" font-size=\"1e9\">AAAA</text>", "The element text asks for font-size"),
        (
            "<filter id=\"f\"><feTurbulence numOctaves=\"1000000\"/></filter><rect filter=\"url(#f)\"/>",
            "The element feTurbulence asks for numOctaves"
        ),
        (
            (0..<10).map { "<mask id=\"m\($0)\"><g mask=\"url(#m\($0 + 1))\"/><g mask=\"url(#m\($0 + 1))\"/></mask>" }
                .joined() + "<rect width=\"9\" height=\"9\" mask=\"url(#m0)\"/>",
            "lies too deep in others"
        ),
    ])
    func aCrestThatAsksForTooMuch(_ svg: String, _ message: String) throws {
        let result = try check(svg)
        #expect(result.status == 1)
        #expect(result.output.contains(message), "\(result.output)")
    }

    /// What looking does not find: a style sheet's masks in masks; a clip of 60,000 corners; an entity named often.
    @Test(arguments: ["masks", "clips", "entities"])
    func aCrestThatIsDrawnWithoutEnd(_ kind: String) throws {
        let svg: String
        var prolog = ""
        switch kind {
        case "masks":
            let names = 0..<16
            svg =
                "<style>" + names.map { ".m\($0) { mask: url(#m\($0)) }" }.joined() + "</style>"
                + names.map {
                    let inner = "<g class=\"m\($0 + 1)\"><rect width=\"100\" height=\"120\" fill=\"#fff\"/></g>"
                    return "<mask id=\"m\($0)\">\(inner)\(inner)</mask>"
                }.joined() + "<rect class=\"m0\" width=\"100\" height=\"120\"/>"
        // Half a megabyte; each time it is named, the XML library copies it.
        case "entities":
            prolog = "<!DOCTYPE svg [<!ENTITY a \"\(String(repeating: "a", count: 400_000))\">]>"
            svg =
                "<desc>" + String(repeating: "&a;", count: 100_000) + "</desc><path d=\"M0 0h9v9z\"/>"
        default:
            let points = (0..<60_000).map { "\($0 * 7919 % 9973) \($0 * 6007 % 9967)" }.joined(separator: " ")
            svg =
                "<clipPath id=\"a\"><path clip-rule=\"evenodd\" d=\"M\(points)\"/></clipPath>"
                + "<g clip-path=\"url(#a)\"><g clip-path=\"url(#a)\"><rect width=\"9999\" height=\"9999\"/></g></g>"
        }
        let start = Date()
        let result = try check(svg, prolog: prolog, isDrawn: true)
        #expect(result.status == 1)
        #expect((result.output + result.errors).contains("The crest cannot be drawn"), "\(result)")
        #expect(Date().timeIntervalSince(start) < 40)
    }

    // MARK: Finished files

    private func verify(_ bytes: [UInt8]) throws -> Litfass.Result {
        let scratch = try Scratch()
        try Data(bytes).write(to: URL(fileURLWithPath: scratch.path + "/a"))
        return try run(scratch.path, "verify", "a")
    }

    private func pdf(_ objects: [String]) -> [UInt8] {
        var text = "%PDF-1.6\n"
        for (index, object) in objects.enumerated() { text += "\(index + 1) 0 obj\n\(object)\nendobj\n" }
        return Array((text + "trailer\n<< /Root 1 0 R >>\n").utf8)
    }

    @Test func aTreeOfPagesWithoutEnd() throws {
        let nodes = (0..<20_000).map { "<< /Type /Pages /Kids [\($0 + 3) 0 R] /Count 1 >>" }
        let result = try verify(pdf(["<< /Type /Catalog /Pages 2 0 R >>"] + nodes + ["<< /Type /Page >>"]))
        #expect(result.status == 1)
        #expect(result.output.contains("the page tree is more than 64 nodes deep"), "\(result)")
    }

    @Test func onePageTenThousandTimes() throws {
        let kids = String(repeating: "3 0 R ", count: 10_000)
        let result = try verify(
            pdf([
                "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count 10000 >>",
                "<< /Type /Page /MediaBox [0 0 100 100] >>",
            ]))
        #expect(result.status == 1)
        #expect(result.output.contains("object 3 stands in the page tree more than once"), "\(result)")
    }

    /// A stream of objects of a few hundred kilobytes that unpacks to half a gigabyte; qpdf holds it whole.
    @Test func aPDFThatUnpacksToGigabytes() throws {
        let scratch = try Scratch()
        let script = """
            import sys, zlib
            packer = zlib.compressobj(9)
            packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(512)) + packer.flush()
            out = b"%PDF-1.6\\n1 0 obj\\n<< /Type /Catalog /Pages 2 0 R >>\\nendobj\\n"
            at = len(out)
            head = b"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>" % len(packed)
            out += b"3 0 obj\\n" + head + b"\\nstream\\n"
            out += packed + b"\\nendstream\\nendobj\\n"
            rows = [(0, 0, 65535), (1, 9, 0), (2, 3, 0), (1, at, 0), (1, len(out), 0)]
            table = b"".join(bytes([kind]) + a.to_bytes(4, "big") + b.to_bytes(2, "big") for kind, a, b in rows)
            start = len(out)
            out += b"4 0 obj\\n<< /Type /XRef /Size 5 /W [1 4 2] /Root 1 0 R /Length %d >>\\nstream\\n" % len(table)
            out += table + b"\\nendstream\\nendobj\\nstartxref\\n%d\\n%%%%EOF\\n" % start
            open(sys.argv[1], "wb").write(out)
            """
        let made = try Shell.run("python3 -c \"$1\" \"$2\"", script, scratch.path + "/a")
        try #require(made.status == 0, "\(made.output)")
        let result = try run(scratch.path, "verify", "a")
        // What qpdf calls the end of its memory.
        #expect([1, 65].contains(result.status))
        #expect((result.output + result.errors).contains(/The file is damaged|a cannot be read/), "\(result)")
    }

    /// Ten megabytes for which qpdf wants gigabytes.
    @Test func anArrayOfMillions() throws {
        let numbers = String(repeating: "0 ", count: 5_000_000)
        let result = try verify(
            pdf([
                "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /MediaBox [\(numbers)] >>",
            ]))
        #expect([1, 65].contains(result.status))
        #expect((result.output + result.errors).contains(/The file is damaged|a cannot be read/), "\(result)")
    }

    /// Some kilobytes that stand for 200 million white pixels.
    @Test(arguments: [false, true])
    func aPictureOfMillionsOfPixels(_ isInterlaced: Bool) throws {
        let scratch = try Scratch()
        let script = """
            import sys, zlib, struct
            w, h, interlace = 20000, 9900, int(sys.argv[2])
            def chunk(name, data):
                return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
            packer = zlib.compressobj(9)
            row = b"\\0" + b"\\xff" * (w // 8)
            packed = b"".join(packer.compress(row) for _ in range(h)) + packer.flush()
            open(sys.argv[1], "wb").write(b"\\x89PNG\\r\\n\\x1a\\n"
                + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 1, 0, 0, 0, interlace))
                + chunk(b"IDAT", packed) + chunk(b"IEND", b""))
            """
        let made = try Shell.run(
            "python3 -c \"$1\" \"$2\" \"$3\"", script, scratch.path + "/a", isInterlaced ? "1" : "0")
        try #require(made.status == 0, "\(made.output)")
        let result = try run(scratch.path, "verify", "a")
        #expect(result.status == (isInterlaced ? 65 : 0), "\(result)")
        #expect((result.output + result.errors).contains(isInterlaced ? "too large" : "20000 × 9900 px"))
    }
}
