import Foundation
import Support
import Testing
import Workspace

struct WorkspaceTests {
    private let temporary: TemporaryFolder
    private var path: String { temporary.path }

    init() throws { temporary = try TemporaryFolder() }

    private func make(_ folders: String...) throws {
        for folder in folders {
            try FileManager.default.createDirectory(atPath: path + "/" + folder, withIntermediateDirectories: true)
        }
    }

    @Test func theNearestFolderUpwardThatHoldsCampaigns() throws {
        try make("town/Campaigns/a/texts", "Campaigns")
        let workspace = try Workspace.find(
            named: nil, from: path + "/town/Campaigns/a/texts", program: "/bin/litfass", now: 7)
        #expect(workspace == Workspace(root: path + "/town", searchPath: [path + "/town"], now: 7))
        #expect(throws: FileFault(.missing, path: "/usr/bin/Campaigns")) {
            try Workspace.find(named: nil, from: "/usr/bin", program: "/bin/litfass", now: 0)
        }
    }

    @Test func aFileCalledCampaignsIsNoWorkspace() throws {
        try make("Campaigns", "town")
        try OutputFolder(path).write([], to: "town/Campaigns")
        #expect(try Workspace.find(named: nil, from: path + "/town", program: "", now: 0).root == path)
    }

    @Test func aNamedWorkspaceMustBeThere() throws {
        try make("town")
        #expect(try Workspace.find(named: path + "/town", from: "/", program: "", now: 0).root == path + "/town")
        #expect(try Workspace.find(named: "town", from: path, program: "", now: 0).root == path + "/town")
        #expect(throws: FileFault(.missing, path: "city")) {
            try Workspace.find(named: "city", from: path, program: "", now: 0)
        }
    }

    @Test(arguments: [
        ("usr/share/litfass/Assets", "usr/bin/litfass", "usr/share/litfass"),
        ("checkout/Assets", "checkout/.build/x86_64-unknown-linux-gnu/release/litfass", "checkout"),
        ("beside/Assets", "beside/litfass", "beside"),
    ])
    func whatWasInstalledWithTheProgramIsSearchedSecond(assets: String, program: String, base: String) throws {
        try make("town/Campaigns", assets)
        let workspace = try Workspace.find(named: nil, from: path + "/town", program: path + "/" + program, now: 0)
        #expect(workspace.searchPath == [path + "/town", path + "/" + base])
    }

    @Test func theWorkspacesOwnAssetsComeFirst() throws {
        for file in ["own/Assets/a.yaml", "own/Assets/.hidden", "installed/Assets/a.yaml", "installed/Assets/b.yaml"] {
            try OutputFolder(path).write([], to: file)
        }
        let workspace = Workspace(root: path + "/own", searchPath: [path + "/own", path + "/installed"], now: 0)
        #expect(workspace.find("Assets/a.yaml") == path + "/own/Assets/a.yaml")
        #expect(workspace.find("Assets/b.yaml") == path + "/installed/Assets/b.yaml")
        #expect(workspace.find("Assets/c.yaml") == nil)
        #expect(try workspace.list("Assets") == ["a.yaml", "b.yaml"])
        #expect(try workspace.list("Templates") == [])
    }

    /// `Assets` itself may be a link, as where an installed folder is used by many; from there on none leads out.
    @Test func anAssetStaysInItsFolder() throws {
        try OutputFolder(path).write([1], to: "installed/Assets/a.yaml")
        try OutputFolder(path).write([2], to: "secret.yaml")
        try make("own")
        let links = ["own/Assets": "installed/Assets", "installed/Assets/b.yaml": "secret.yaml"]
        for (link, target) in links {
            try FileManager.default.createSymbolicLink(
                atPath: path + "/" + link, withDestinationPath: path + "/" + target)
        }
        let workspace = Workspace(root: path + "/own", searchPath: [path + "/own"], now: 0)
        #expect(try workspace.read("Assets/a.yaml", limit: 1) == [1])
        #expect(throws: FileFault(.outside(folder: path + "/own/Assets"), path: "b.yaml")) {
            try workspace.read("Assets/b.yaml", limit: 1)
        }
        #expect(throws: FileFault(.missing, path: "Assets/c.yaml")) { try workspace.read("Assets/c.yaml", limit: 1) }
        #expect(throws: FileFault(.tooLarge(limit: 0), path: path + "/installed/Assets/a.yaml")) {
            try workspace.read("Assets/a.yaml", limit: 0)
        }
    }

    @Test func unsavedFilesLieOnTheShelvesAndAmongTheCampaigns() throws {
        try OutputFolder(path).write([1], to: "installed/Assets/a.yaml")
        let own = path + "/own"
        var workspace = Workspace(root: own, searchPath: [own, path + "/installed"], now: 0)
        workspace.files.overlay([2], over: own + "/Assets/a.yaml")
        workspace.files.overlay([3], over: own + "/Assets/b.yaml")
        workspace.files.overlay([4], over: own + "/Campaigns/winter/campaign.yaml")
        #expect(try workspace.read("Assets/a.yaml", limit: 1) == [2])
        #expect(try workspace.list("Assets", ending: ".yaml") == ["a", "b"])
        #expect(workspace.find("Assets/b.yaml") == own + "/Assets/b.yaml")
        #expect(workspace.folder("Campaigns/winter", holding: "campaign.yaml")?.path == own + "/Campaigns/winter")
        #expect(workspace.campaignFolder("winter", from: "/") == own + "/Campaigns/winter")
        #expect(try workspace.campaigns() == ["winter"])
        workspace.files.hide(own + "/Assets/a.yaml")
        #expect(try workspace.read("Assets/a.yaml", limit: 1) == [1])
    }

    @Test func aCampaignIsAFolderWithACampaignFile() throws {
        for file in ["Campaigns/winter/campaign.yaml", "Campaigns/notes/a.txt", "Campaigns/.part/campaign.yaml"] {
            try OutputFolder(path).write([], to: file)
        }
        #expect(try Workspace(root: path, searchPath: [path], now: 0).campaigns() == ["winter"])
        #expect(try Workspace(root: path + "/none", searchPath: [], now: 0).campaigns() == [])
    }

    @Test func aCampaignIsNamedByItsNameOrItsFolder() throws {
        try OutputFolder(path).write([], to: "Campaigns/winter/campaign.yaml")
        try OutputFolder(path).write([], to: "elsewhere/sommer/campaign.yaml")
        let workspace = Workspace(root: path, searchPath: [path], now: 0)
        #expect(workspace.campaignFolder("winter", from: "/") == path + "/Campaigns/winter")
        #expect(workspace.campaignFolder("Campaigns/winter", from: path) == path + "/Campaigns/winter")
        #expect(workspace.campaignFolder("sommer", from: path + "/elsewhere") == path + "/elsewhere/sommer")
        #expect(workspace.campaignFolder(path + "/elsewhere/sommer", from: "/") == path + "/elsewhere/sommer")
        #expect(workspace.campaignFolder("herbst", from: path) == nil)
    }
}
