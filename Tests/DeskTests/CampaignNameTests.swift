import Testing

@testable import Desk

struct CampaignNameTests {
    @Test(arguments: [
        ("Frühling 2027!", "fruehling-2027"), ("Straßenfest & Café", "strassenfest-cafe"), ("../../etc", "etc"),
        ("أهلا", "willkommen-2027"),
    ])
    func made(_ text: String, _ name: String) {
        #expect(!CampaignName.isValid(text))
        #expect(CampaignName.made(of: text) == name)
        #expect(CampaignName.isValid(name))
    }
}
