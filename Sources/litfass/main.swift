internal import Foundation
internal import Terminal

let status = await Program.run(Array(CommandLine.arguments.dropFirst()), ProcessInfo.processInfo)
exit(status.rawValue)
