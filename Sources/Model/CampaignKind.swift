/// What a campaign is about; also the names of the ready-made campaigns.
package enum CampaignKind: String, Hashable, Sendable, CaseIterable {
    case willkommen, rueckmeldung, aktuell, veranstaltung, mitmachen
}
