/// Where an emoji sequence begins in a text and how long it is: UTS #51's grammar, narrowed to the sequences that are
/// drawn as one.
enum EmojiSequence {
    /// The number of scalars of the sequence that begins at `start`; 0 where none does.
    static func length(in scalars: [Unicode.Scalar], at start: Int) -> Int {
        if let length = keycap(scalars, start) ?? flag(scalars, start) { return length }
        guard var end = element(scalars, start) else { return 0 }
        var left = scalars[start]
        while end + 1 < scalars.count, scalars[end] == joiner, joins(left, scalars[end + 1], first: scalars[start]),
            let next = element(scalars, end + 1),
            // Two adults are one picture only with a child.
            !(adults.contains(left) && adults.contains(scalars[end + 1])) || leadsToChild(scalars, next)
        {
            left = scalars[end + 1]
            end = next
        }
        return end - start
    }

    private static let adults = Set("👨👩🧑".unicodeScalars)
    private static let children = Set("👦👧🧒".unicodeScalars)

    private static func leadsToChild(_ scalars: [Unicode.Scalar], _ end: Int) -> Bool {
        end + 1 < scalars.count && scalars[end] == joiner && children.contains(scalars[end + 1])
    }

    private static let joiner: Unicode.Scalar = "\u{200D}"
    private static let emojiStyle: Unicode.Scalar = "\u{FE0F}"
    private static let textStyle: Unicode.Scalar = "\u{FE0E}"

    /// Drawn as emoji without being told so, and yet often told so: what Unicode had before there were emoji.
    private static let styled = Set("⌚⌛⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛔⛪⛲⛳⛵⛺⛽❗⬛⬜⭐⭕🀄🈚🈯".unicodeScalars)

    /// A base with its style, skin tone or tags; the index after it.
    private static func element(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        let base = scalars[start]
        guard base.properties.isEmoji, base.value > 0x39 else { return nil }
        var end = start + 1
        let next = end < scalars.count ? scalars[end] : nil
        if next == textStyle { return nil }
        if next == emojiStyle {
            // After what is drawn as an emoji anyway the style is no part of it, and weighs by itself.
            end += !base.properties.isEmojiPresentation || styled.contains(base) ? 1 : 0
        } else if let next, base.properties.isEmojiModifierBase, next.properties.isEmojiModifier {
            end += 1
        } else if base.value < 0x100 {
            // © and ® are letters unless told otherwise.
            return nil
        }
        return base == "\u{1F3F4}" ? tags(scalars, end) : end
    }

    private static func keycap(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        guard "0123456789#*".unicodeScalars.contains(scalars[start]) else { return nil }
        var end = start + 1
        if end < scalars.count, scalars[end] == emojiStyle { end += 1 }
        return end < scalars.count && scalars[end] == "\u{20E3}" ? end + 1 - start : nil
    }

    private static func flag(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        func letter(_ index: Int) -> Unicode.Scalar? {
            guard index < scalars.count, (0x1F1E6...0x1F1FF).contains(scalars[index].value) else { return nil }
            return Unicode.Scalar(scalars[index].value - 0x1F1E6 + 0x41)
        }
        guard let first = letter(start) else { return nil }
        guard let second = letter(start + 1) else { return 1 }
        return flags.contains([first, second]) ? 2 : 1
    }

    /// The flags of England, Scotland and Wales: tag letters up to the cancel tag.
    private static func tags(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
        var end = start
        var code = ""
        while end < scalars.count, (0xE0061...0xE007A).contains(scalars[end].value) {
            code.unicodeScalars.append(Unicode.Scalar(UInt8(scalars[end].value - 0xE0000)))
            end += 1
        }
        let isKnown = ["gbeng", "gbsct", "gbwls"].contains(code)
        return isKnown && end < scalars.count && scalars[end].value == 0xE007F ? end + 1 : start
    }

    /// Whether the platforms draw `left`, joiner, `right` as one picture; a pair they don't know counts as two.
    private static func joins(_ left: Unicode.Scalar, _ right: Unicode.Scalar, first: Unicode.Scalar) -> Bool {
        let isPerson = people.contains(first) || first.properties.isEmojiModifierBase && !bodyParts.contains(first)
        return isPerson ? besidePeople.contains(right) : pairs.contains([left, right])
    }

    /// Groups and beings without a skin tone.
    private static let people = Set("👪👯🤼🧞🧟🫂".unicodeScalars)
    /// What has a skin tone and is no person.
    private static let bodyParts = Set("☝✊✋✌✍👂👃👆👇👈👉👊👋👌👍👎👏👐💅💪🖐🖕🖖🙌🙏🤌🤏🤘🤙🤚🤛🤜🤝🤞🤟🤲🤳🦵🦶🦻🫰🫱🫲🫳🫴🫵🫶🫷🫸".unicodeScalars)
    private static let besidePeople = Set("♀♂⚕⚖✈❤➡🌾🍳🍼🎄🎓🎤🎨🏫🏭👦👧👨👩💋💻💼🔧🔬🚀🚒🤝🦯🦰🦱🦲🦳🦼🦽🧑🧒".unicodeScalars)
    private static let pairs: Set<[Unicode.Scalar]> = Set(
        "🏳🌈 🏳⚧ 🏴☠ 👁🗨 🐕🦺 🐈⬛ 🐦⬛ 🐦🔥 🐻❄ 🍋🟩 🍄🟫 ⛓💥 😮💨 😵💫 😶🌫 ❤🔥 ❤🩹 🙂↔ 🙂↕ 🫱🫲".split(separator: " ").map {
            Array($0.unicodeScalars)
        })
    /// ISO 3166-1, and what Unicode adds to it.
    private static let flags: Set<[Unicode.Scalar]> = Set(
        """
        AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY
        BZ CA CC CD
        CF CG CH CI CK CL CM CN CO CP CQ CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES ET EU FI FJ FK
        FM FO FR GA
        GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN IO IQ IR IS IT JE JM
        JO JP KE KG
        KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
        MU MV MW MX
        MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB
        SC SD SE SG
        SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM UN US
        UY UZ VA VC
        VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
        """.split { $0 == " " || $0 == "\n" }.map { Array($0.unicodeScalars) })
}
