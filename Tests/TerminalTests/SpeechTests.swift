import Findings
import Terminal
import Testing

struct SpeechTests {
    @Test(arguments: [
        (["LANG": "de_DE.UTF-8"], UILanguage.german), (["LANG": "de"], .german), (["LANG": "C.UTF-8"], .english),
        ([:], .english),
        (["LANG": "de_DE.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"], .english),
        (["LANG": "en_US.UTF-8", "LC_MESSAGES": "en_US", "LC_ALL": "de_AT"], .german),
        (["LANG": "de_DE", "LC_ALL": ""], .german),
    ])
    func afterTheLocale(_ variables: [String: String], _ uiLanguage: UILanguage) {
        #expect(UILanguage(variables: variables) == uiLanguage)
    }

    @Test(arguments: [
        (ColorChoice.auto, true, [:], true), (.auto, false, [:], false), (.auto, true, ["NO_COLOR": "1"], false),
        (.auto, true, ["NO_COLOR": ""], true), (.auto, true, ["TERM": "dumb"], false),
        (.always, false, ["NO_COLOR": "1"], true),
        (.never, true, [:], false),
    ])
    func colours(_ choice: ColorChoice, _ isTerminal: Bool, _ variables: [String: String], _ paints: Bool) {
        #expect(choice.paints(isTerminal: isTerminal, variables: variables) == paints)
    }
}
