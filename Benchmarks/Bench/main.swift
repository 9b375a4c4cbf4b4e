internal import Foundation

// What litfass does within one process, on one core, in the processor's time: what else runs on the machine does not
// count. Figures for people; `make bench` prints them beside others'.

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "flyers" where arguments.count == 4: try Flyers(folder: arguments[3]).run(rounds: Int(arguments[2]) ?? 0)
case "sheets" where arguments.count == 3: try Sheets(folder: arguments[2]).run()
case "shapes" where arguments.count == 3: try ShapeList(folder: arguments[2]).write()
default:
    print("bench flyers ROUNDS FOLDER | bench sheets FOLDER | bench shapes FOLDER")
    exit(64)
}
