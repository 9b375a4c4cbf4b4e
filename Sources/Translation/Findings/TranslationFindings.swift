package import Findings

/// All kinds of finding that laying translations beside their sources gives.
package enum TranslationFindings {
    package static let all: [any FindingKind.Type] = [
        // How far a text has come.
        TranslationStale.self, ReviewOfNothing.self,
        // The text itself.
        TranslationUntouched.self, TranslationScript.self, TranslationPlaceholder.self, TranslationFigure.self,
        TranslationLength.self,
    ]
}
