import Foundation

/// libFuzzer's door into the house: `make fuzz` builds it, feeds it and keeps what broke.
///
/// Which of the readers is fed, FUZZ_TARGET says.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    Fuzzed.target?.read(input)
    return 0
}

/// What is fed.
enum Fuzzed: String {
    case yaml, region, svg

    static let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(Fuzzed.init)

    func read(_ input: [UInt8]) {
        switch self {
        case .yaml: FuzzedYAML.read(input)
        case .region: FuzzedRegion.read(input)
        case .svg: FuzzedSVG.read(input)
        }
    }
}
