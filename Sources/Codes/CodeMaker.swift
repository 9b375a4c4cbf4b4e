internal import CQREncode
internal import Foundation
package import Page

/// Makes QR codes.
package enum CodeMaker {
    /// The smallest symbol that holds a payload at a correction.
    ///
    /// The library splits the payload into numeric, alphanumeric and byte segments so that the symbol gets as small as
    /// it can.
    ///
    /// - Throws: `CodeFault` where the payload is empty, has control characters or does not fit into version 40.
    package static func symbol(
        for payload: String, correction: CodeSymbol.Correction
    ) throws(CodeFault) -> CodeSymbol {
        guard !payload.isEmpty else { throw .empty }
        guard !payload.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw .controlCharacter
        }
        let bytes = payload.utf8.count
        guard bytes <= correction.capacity else { throw .tooLong(bytes: bytes, limit: correction.capacity) }
        guard let code = QRcode_encodeString(payload, 0, correction.level, QR_MODE_8, 1) else {
            let status = errno
            if status == ERANGE { throw .tooLong(bytes: bytes, limit: correction.capacity) }
            throw .library(status: status, words: String(cString: strerror(status)))
        }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        // The lowest bit is the module's colour; the others say what it is for.
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
        return CodeSymbol(side: side, modules: modules, payload: payload, correction: correction)
    }
}

extension CodeSymbol {
    /// 1 to 40. See ISO/IEC 18004, 5.3.1.
    package var version: Int { (side - 17) / 4 }
}

extension CodeSymbol.Correction {
    /// Bytes in a symbol of version 40. See ISO/IEC 18004, table 7.
    var capacity: Int {
        switch self {
        case .low: 2953
        case .medium: 2331
        case .quartile: 1663
        case .high: 1273
        }
    }

    fileprivate var level: QRecLevel {
        switch self {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}
