internal import Foundation

let status = await Program.run(Array(CommandLine.arguments.dropFirst()), ProcessInfo.processInfo)
exit(status.rawValue)
