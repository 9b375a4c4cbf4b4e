import Build
import Model
import Support
import Testing
import Workspace

/// What a press office starts from is sound: every text fits every sheet in every language.
struct ReadyMadeCampaignTests {
    static let campaigns = ["aktuell", "mitmachen", "rueckmeldung", "veranstaltung"]

    @Test func thereIsOneForEachKind() throws {
        #expect(try Repository.workspace.list("Campaigns") == (Self.campaigns + ["willkommen"]).sorted())
        #expect(Set(Self.campaigns + ["willkommen"]) == Set(CampaignKind.allCases.map(\.rawValue)))
    }

    /// The demo campaign's sheets are composed in `SheetPropertyTests`.
    @Test(arguments: campaigns)
    func itHasNoErrors(campaign: String) async throws {
        let order = BuildOrder(
            campaign: Repository.root + "/Campaigns/" + campaign, output: "/dev/null",
            program: .init(name: "Litfass", identity: "test"))
        let outcome = try await Production.check(order, in: Repository.workspace)
        let errors = outcome.findings.filter { $0.severity == .error }.map {
            """
            \($0.code) \($0.place.map { "\($0.file):\($0.line ?? 0)" } ?? "") \($0.scope.region ?? "") \
            \($0.scope.language ?? "") \($0.scope.material ?? ""): \($0.message.de)
            """
        }
        #expect(errors == [])
    }
}
