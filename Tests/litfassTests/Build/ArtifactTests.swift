import Foundation
import Testing

/// What a build leaves, as other programs see it.
struct ArtifactTests {
    private let finished: FinishedBuild

    init() throws { finished = try Finished.whole.get() }

    @Test func nothingIsWrongAndEveryFileIsAccountedFor() throws {
        #expect(finished.result.status == 0)
        let described = Set(try finished.artifacts.compactMap { $0["path"] as? String })
        let thumbnails = try finished.artifacts.compactMap { ($0["thumbnail"] as? [String: Any])?["path"] as? String }
        let others = Set(finished.tree.keys).subtracting(described).subtracting(thumbnails)
        #expect(others.sorted() == ["guide.html", "index.html", "manifest.json"])
        #expect(thumbnails.filter { finished.tree[$0] == nil } == [])
        #expect(described.filter { finished.tree[$0] == nil } == [])
        let sums = try finished.artifacts.map { "\($0["sha256"] ?? "")  \($0["path"] ?? "")\n" }.joined()
        try finished.campaign.scratch.write(sums, to: "sums")
        let check = try Shell.run(
            "cd \"$1\" && sha256sum --quiet --check \"$2\"", finished.campaign.output,
            finished.campaign.scratch.path + "/sums")
        #expect(check.output == "" && check.status == 0)
    }

    @Test func manifestAndJSONHaveTheContractsShape() throws {
        #expect(Set(try finished.manifest.keys) == ["litfass", "campaign", "artifacts", "findings"])
        #expect(try finished.manifest["litfass"] as? Int == 1 && finished.manifest["campaign"] as? String == "klein")
        let keys: Set<String> = [
            "path", "kind", "purpose", "format", "material", "region", "language", "placement", "platform", "width",
            "height", "unit", "sha256", "codes", "findings",
        ]
        for artifact in try finished.artifacts {
            #expect(Set(artifact.keys).subtracting(["page", "paper", "thumbnail", "post"]) == keys)
        }
        // Of a whole build, in the manifest's language, it is the manifest.
        let again = try finished.campaign.build("--json", "--lang", "de")
        #expect(Data(again.output.utf8) == finished.tree["manifest.json"])
        #expect(
            try Shell.run("python3 -m json.tool \"$1\" >/dev/null", finished.campaign.output + "/manifest.json").status
                == 0)
    }

    @Test func paperAndScreenHaveTheirSizes() throws {
        func size(_ path: String) throws -> String {
            let artifact = try #require(try finished.artifacts.first { $0["path"] as? String == path })
            return
                """
                \(artifact["kind"] ?? "") for \(artifact["purpose"] ?? ""), \
                \(artifact["width"] ?? 0)×\(artifact["height"] ?? 0) \(artifact["unit"] ?? "")
                """
        }
        #expect(try size("augsburg/posters/poster-a3.ar.tram.png") == "poster for screen, 3508×4961 px")
        #expect(try size("augsburg/posters/poster-a3.de.pdf") == "poster for print, 297×420 mm")
        #expect(try size("augsburg/print/flyer-a5.ar.pdf") == "flyer for print, 148×210 mm")
        #expect(try size("augsburg/posts/post-square.de.png") == "post for screen, 1080×1080 px")
        #expect(try size("augsburg/plan.ics") == "plan for plan, 0×0 px")
        #expect(try size("augsburg/order.html") == "order for order, 0×0 px")
    }

    @Test func zbarReadsEveryPicturesCode() throws {
        let pictures = try finished.artifacts.filter { ($0["path"] as? String)?.hasSuffix(".png") == true }
        #expect(pictures.count == 12)
        for picture in pictures {
            let path = try #require(picture["path"] as? String)
            let codes = try #require(picture["codes"] as? [String])
            let read = try Shell.run(
                "zbarimg --quiet --raw -Sdisable -Sqrcode.enable \"$1\" 2>/dev/null",
                finished.campaign.output + "/" + path)
            #expect(Set(read.output.split(separator: "\n").map(String.init)) == Set(codes), "\(path)")
            #expect(
                codes.allSatisfy { $0.hasPrefix("https://integreat.app/augsburg/") }
                    && (path.contains("page") || codes.count == (path.contains("/posts/") ? 0 : 1)))
        }
    }

    @Test func theFlyerIsWhatAPrintShopTakes() throws {
        let flyer = finished.campaign.output + "/augsburg/print/flyer-a5.ar.pdf"
        let info = try Shell.run("pdfinfo -box \"$1\" | tr -s ' '", flyer).output
        #expect(info.contains("Pages: 2\n") && info.contains("PDF version: 1.6\n") && info.contains("Encrypted: no\n"))
        #expect(
            info.contains("\nTrimBox: 8.50 8.50 428.03 603.78\n")
                && info.contains("\nBleedBox: 0.00 0.00 436.54 612.28\n"))
        let fonts = try Shell.run(
            "pdffonts \"$1\" | tail -n +3 | awk '{ print $(NF-4) $(NF-3) $(NF-2) }' | sort -u", flyer
        ).output
        #expect(fonts == "yesyesyes\n")
        let text = try Shell.run("pdftotext \"$1\" - | tr -d '\\n\\f\\342\\200\\253\\254\\216\\217'", flyer).output
        #expect(text.contains("integreat.app/augsburg"))
        #expect(text.contains("V. i. S. d. P."))
        #expect(text.unicodeScalars.count { (0x600...0x6FF).contains($0.value) } > 200)
    }

    @Test func theBrowserOpensThePressKitWithoutComplaintOrNetwork() throws {
        let output = try Shell.run(
            """
            chromium --headless=new --no-sandbox --disable-gpu --host-resolver-rules='MAP * ~NOTFOUND' \
            --enable-logging=stderr \\
              --user-data-dir="$PWD/profile" --log-net-log="$PWD/net.json" --virtual-time-budget=3000 \\
              --dump-dom "file://$1" >dom.html 2>log
            grep -c 'class="scripted"' dom.html
            grep 'CONSOLE' log
            python3 - "$PWD/net.json" <<'EOF'
            import json, sys
            log = json.load(open(sys.argv[1]))
            names = {v: k for k, v in log["constants"]["logEventTypes"].items()}
            for event in log["events"]:
                params = event.get("params", {})
                # What the browser wants for itself has no origin.
                if names[event["type"]] == "URL_REQUEST_START_JOB" and params.get("initiator", "not an origin") != \
                "not an origin":
                    if not params.get("url", "").startswith(("file:", "data:")): print(params.get("url"), \
                    params["initiator"])
            EOF
            true
            """, finished.campaign.output + "/index.html"
        ).output
        #expect(output == "1\n")
    }
}
