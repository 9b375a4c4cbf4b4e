import Foundation

/// libFuzzer's door into the house: `make fuzz` builds it, feeds it and keeps what broke.
///
/// Which of the readers is fed, FUZZ_TARGET says.
@_cdecl("LLVMFuzzerTestOneInput")
package func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    Fuzzed.target?.read(input)
    return 0
}

/// The begin of the program: the package manager calls it so, and leaves libFuzzer's own aside.
@_cdecl("fuzz_main")
package func begin(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, arguments) = (count, arguments)
    return runDriver(&count, &arguments, testOneInput)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ feed: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// What is fed.
enum Fuzzed: String {
    case yaml, region, svg, pdf, png, jpeg

    static let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(Fuzzed.init)

    func read(_ input: [UInt8]) {
        switch self {
        case .yaml: FuzzedYAML.read(input)
        case .region: FuzzedRegion.read(input)
        case .svg: FuzzedSVG.read(input)
        case .pdf: FuzzedPDF.read(input)
        case .png, .jpeg: FuzzedPicture.read(input)
        }
    }
}
