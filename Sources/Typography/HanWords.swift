internal import CICU

/// Words of Chinese, between which its lines end: those of ICU's dictionary, and what that leaves in single characters.
///
/// The dictionary has no 二维码 and no 奥格斯堡: characters that it leaves alone stand together, and one that stays alone
/// is the end of the word before it (居留证, 志愿者), unless it is a word of its own (您, 在, 和).
enum HanWords {
    /// Words of one character. Some of them never begin a line: see `endings`.
    private static let particles = Set(
        """
        在和与或及是有我你您他她它不也都就还再请用去来到从向对为以将把被让给并而但若如至于由因且可能会要想很更最每各该此这那\
        无需看问说做学找办
        """.unicodeScalars)
    private static let endings = Set("的地得了着过吗呢吧啊们等".unicodeScalars)
    /// Characters by which names from other languages are written: neighbours are one name.
    private static let sounds = Set(
        """
        阿埃艾奥巴贝比伯布茨达德迪恩尔法菲费弗格哈汉赫霍基卡科克肯库拉莱兰劳勒雷林鲁伦罗洛曼梅慕姆纳尼诺帕普瑟施斯塔泰特图\
        威韦维沃乌希伊兹堡
        """.unicodeScalars)

    /// The places between two characters of one word.
    static func joints(in text: [Unicode.Scalar]) -> Set<Int> {
        guard text.contains(where: \.isHan) else { return [] }
        var joints: Set<Int> = []
        for stretch in stretches(of: text) {
            var starts = Set(words(of: text, in: stretch).map(\.lowerBound))
            starts.remove(stretch.lowerBound)
            joints.formUnion(stretch.dropFirst().filter { !starts.contains($0) })
        }
        return joints
    }

    /// Han characters with nothing between them.
    private static func stretches(of text: [Unicode.Scalar]) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var start = 0
        while let first = text[start...].firstIndex(where: \.isHan) {
            let end = text[first...].firstIndex { !$0.isHan } ?? text.count
            stretches.append(first..<end)
            start = end
        }
        return stretches
    }

    private static func words(of text: [Unicode.Scalar], in stretch: Range<Int>) -> [Range<Int>] {
        let pieces = dictionaryWords(of: text, in: stretch)
        func isAlone(_ piece: Range<Int>) -> Bool {
            piece.count == 1 && !particles.contains(text[piece.lowerBound]) && !endings.contains(text[piece.lowerBound])
        }
        func isName(_ range: Range<Int>) -> Bool { text[range].allSatisfy(sounds.contains) }
        var words: [(range: Range<Int>, isOfSingles: Bool)] = []
        for piece in pieces {
            let isSingle = isAlone(piece)
            if let last = words.last,
                isName(last.range) && isName(piece) || isSingle && last.isOfSingles
                    || piece.count == 1 && endings.contains(text[piece.lowerBound])
            {
                words[words.count - 1].range = last.range.lowerBound..<piece.upperBound
            } else {
                words.append((piece, isSingle))
            }
        }
        // What is still alone ends the word before it, if that is one.
        var joined: [Range<Int>] = []
        for word in words {
            if let last = joined.last, isAlone(word.range), last.count > 1 {
                joined[joined.count - 1] = last.lowerBound..<word.range.upperBound
            } else {
                joined.append(word.range)
            }
        }
        return joined
    }

    private static func dictionaryWords(of text: [Unicode.Scalar], in stretch: Range<Int>) -> [Range<Int>] {
        // Where each scalar begins in UTF-16.
        var units: [UInt16] = []
        var places: [Int: Int] = [:]
        for index in stretch {
            places[units.count] = index
            units += Array(String(text[index]).utf16)
        }
        places[units.count] = stretch.upperBound
        return units.withUnsafeBufferPointer { buffer in
            guard let breaks = cicu_open_words(buffer.baseAddress, Int32(buffer.count)) else { return [stretch] }
            defer { cicu_close_words(breaks) }
            var words: [Range<Int>] = []
            var start = stretch.lowerBound
            while let end = places[Int(cicu_next_end(breaks))], end > start {
                words.append(start..<end)
                start = end
            }
            return start == stretch.upperBound ? words : [stretch]
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a Chinese character. See Unicode Standard Annex #38.
    var isHan: Bool {
        switch value {
        case 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x323af: true
        default: false
        }
    }
}
