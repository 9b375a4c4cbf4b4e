internal import Desk
internal import Foundation
internal import Terminal
internal import Workspace

let words = Environment.words
if let work = LimitedProcess.work(words) {
    LimitedProcess.confine(for: work)
    FileHandle.standardOutput.write(Data(work.answer(.standardInput)))
} else {
    exit(await Program.run(words, ProcessInfo.processInfo).rawValue)
}
