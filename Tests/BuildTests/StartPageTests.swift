import Loading
import Support
import Testing

@testable import Build

struct StartPageTests {
    @Test func whatIsAStartPage() throws {
        let workspace = Repository.workspace
        let table = try LanguageLoader.load(workspace)
        let region = try #require(RegionLibrary.load(["augsburg"], workspace, languages: table).first?.region)
        let starts = [
            "https://integreat.app", "https://integreat.app/augsburg/", "https://integreat.app/augsburg/ar",
            "https://Integreat.app/augsburg/de/?feedback=1", "https://www.stadt.example/", "https://stadt.example/de",
            "https://stadt.example/index.php",
        ]
        #expect(starts.filter { !StartPage.isOne($0, of: region) } == [])
        let others = [
            "https://integreat.app/augsburg/de/search", "https://integreat.app/augsburg/ar/%D8%B1",
            "https://umfrage.example/?sid=812", "https://umfrage.example/#/812", "https://umfrage.example/812",
            "https://cms.integreat-app.de/s/p/812/",
        ]
        #expect(others.filter { StartPage.isOne($0, of: region) } == [])
    }
}
