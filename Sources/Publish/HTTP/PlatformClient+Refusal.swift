internal import Findings

extension PlatformClient {
    /// What an answer that does not agree means, by its status.
    ///
    /// 429 says that nothing was done; 408 and 425 say so where the platform itself speaks. A 5xx may have come after
    /// the post was made (a gateway that did not wait and names a time all the same, a fault after the save), and so may
    /// 302 and 303, which lead to what was made: that is not known, and the platform's `repetition` decides.
    func refusal(_ answer: HTTPAnswer, _ step: Step) -> PublishOutcome {
        let host = server.host
        let said = complaint(answer).map { ": “" + secret.scrubbed($0) + "”" } ?? " (\(answer.status))"
        let reset = ResetTime.seconds(in: answer.headers, now: clock())
        switch answer.status {
        case 300...399:
            let words = Words(
                de:
                    """
                    \(host) leitet weiter; dem wird mit einem Zugangsschlüssel nicht gefolgt. Bitte prüfen Sie die \
                    Adresse des Kontos \(account).
                    """,
                en:
                    """
                    \(host) leads on; with a token that is not followed. Please check the address of the account \
                    \(account).
                    """
            )
            return [302, 303].contains(answer.status) && step == .posting ? .unknown(words) : .refused(words)
        case 401, 403:
            return .refused(
                Words(
                    de:
                        """
                        \(host) nimmt den Zugang nicht an\(said). Bitte erneuern Sie den Zugangsschlüssel \
                        (docs/accounts.md) und prüfen Sie ihn: litfass account test \(account)
                        """,
                    en:
                        """
                        \(host) does not accept the token\(said). Please renew it (docs/accounts.md) and check it: \
                        litfass account test \(account)
                        """
                ))
        case 404, 410:
            return .refused(Words(de: "\(host) findet das nicht\(said).", en: "\(host) does not find it\(said)."))
        case 408, 425:
            let words = Words(
                de: "\(host) hat nicht lange genug gewartet\(said).", en: "\(host) did not wait long enough\(said).")
            // A gateway's may have come after the post was made.
            return complaint(answer) == nil ? lost(words, step, reset) : .again(words, after: reset)
        case 413:
            return .refused(
                Words(
                    de: "Das Bild ist für \(host) zu groß\(said). Bitte nehmen Sie ein kleineres.",
                    en: "The picture is too large for \(host)\(said). Please take a smaller one."))
        case 429:
            return .again(
                Words(de: "\(host) bittet um eine Pause\(said).", en: "\(host) asks for a pause\(said)."), after: reset)
        case 400...499:
            return .refused(Words(de: "\(host) lehnt den Beitrag ab\(said).", en: "\(host) refuses the post\(said)."))
        case 503:
            return lost(
                Words(
                    de: "\(host) ist gerade nicht im Dienst\(said).", en: "\(host) is out of service just now\(said)."),
                step, reset)
        default:
            return lost(
                Words(de: "\(host) hat einen Fehler gemeldet\(said).", en: "\(host) reported a fault\(said)."), step,
                reset)
        }
    }

    /// Whether it was done is not known; of a step that nobody sees, nothing is out.
    private func lost(_ words: Words, _ step: Step, _ reset: Int?) -> PublishOutcome {
        step == .posting ? .unknown(words, after: reset) : .again(words, after: reset)
    }
}
