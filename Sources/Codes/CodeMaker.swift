internal import CQREncode
internal import Foundation
package import Page

/// Makes QR codes.
package enum CodeMaker {
    /// The symbol for a payload whose field fills a square room.
    ///
    /// Correction begins at what suits the distance and goes down where modules would get too narrow; where more of it
    /// costs no module, it goes up.
    ///
    /// - Parameters:
    ///   - room: The side of the field, quiet zone included.
    ///   - distance: From how far it is read; nil for a screen.
    /// - Throws: `CodeFault` where the payload is empty, has control characters, or no symbol holds it.
    package static func symbol(
        for payload: String, room: Length, medium: Page.Medium, distance: Length?
    ) throws(CodeFault) -> CodeSymbol {
        let preferred = CodeSymbol.Correction.preferred(distance: distance)
        var symbol: CodeSymbol?
        for correction in CodeSymbol.Correction.allCases.reversed() where correction <= preferred {
            do {
                symbol = try Self.symbol(for: payload, correction: correction)
            } catch {
                // The least correction holds most: if not even that fits, the payload is at fault.
                if correction == .low { throw error }
                continue
            }
            if let symbol, symbol.isWideEnough(in: room, on: medium) { break }
        }
        guard var symbol else { throw .empty }
        for correction in CodeSymbol.Correction.allCases where correction > symbol.correction {
            guard let stronger = try? Self.symbol(for: payload, correction: correction), stronger.side == symbol.side
            else { break }
            symbol = stronger
        }
        return symbol
    }

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
    /// Whether its modules, as whole dots, are wide enough to be read where its field fills a room.
    fileprivate func isWideEnough(in room: Length, on medium: Page.Medium) -> Bool {
        let dots = (room.dots(at: medium.resolution) / Double(fieldSide) + 0.001).rounded(.down)
        return dots >= (medium.leastModule.dots(at: medium.resolution) - 0.001).rounded(.up)
    }
}

extension CodeSymbol.Correction: Comparable {
    package static func < (a: Self, b: Self) -> Bool { a.capacity > b.capacity }

    /// Codes that are read across a street get dirty and torn: a quarter may be lost; those in the hand, 15 %.
    static func preferred(distance: Length?) -> Self {
        if let distance, distance >= .mm(500) { .quartile } else { .medium }
    }

    /// Bytes in a symbol of version 40. See ISO/IEC 18004, table 7.
    fileprivate var capacity: Int {
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

extension Page.Medium {
    /// The narrowest module that is read safely: 0.4 mm as offset and laser printers print it (ISO/IEC 18004), 4 pixels
    /// on a screen.
    package var leastModule: Length {
        switch self {
        case .paper: .mm(0.4)
        case .screen: .px(4)
        }
    }
}

/// Why no code could be made of a payload.
package enum CodeFault: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    /// A control character, which no address holds and which readers drop or misread.
    case controlCharacter
    /// More bytes than the largest symbol holds at this correction.
    case tooLong(bytes: Int, limit: Int)
    /// libqrencode gave up, with the system's number and words.
    case library(status: Int32, words: String)

    package var description: String {
        switch self {
        case .empty: "a code needs a payload"
        case .controlCharacter: "the payload holds a control character"
        case .tooLong(let bytes, let limit): "the payload has \(bytes) bytes; a code holds \(limit)"
        case .library(let status, let words): "libqrencode: \(words) (\(status))"
        }
    }
}
