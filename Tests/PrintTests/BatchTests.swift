import Foundation
import Page
import Print
import Testing

/// A batch belongs to one worker; several workers print at once.
@Suite struct BatchTests {
    /// Inter is CFF without CIDs, whose preprocessing for subsets corrupts memory in HarfBuzz 6.0: a batch that prints
    /// many files with it, and is torn down while others print, must give what a batch of one gives.
    @Test func manyFilesWithInterInSeveralThreads() async throws {
        let expected = try PDFFile.write(Samples.flyer(Samples.german), .pdfX4(Samples.profile))
        let results = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
            for worker in 0..<4 {
                group.addTask {
                    var files: [[UInt8]] = []
                    for round in 0..<3 {
                        let batch = PrintBatch()
                        for _ in 0..<8 {
                            files.append(
                                try PDFFile.write(Samples.flyer(Samples.german), .pdfX4(Samples.profile), batch: batch))
                            let other = [Samples.arabicWithLatin, Samples.chinese, Samples.arabicWithNumber][
                                (worker + round) % 3]
                            _ = try PDFFile.write(Samples.flyer(other), .pdfX4(Samples.profile), batch: batch)
                        }
                    }
                    return files
                }
            }
            return try await group.reduce(into: [[UInt8]]()) { $0 += $1 }
        }
        #expect(results.count == 96)
        #expect(results.allSatisfy { $0 == expected })
    }
}
