// Who speaks of campaigns speaks of what is wrong with them: importing Model brings the ground floor's words along.
@_exported public import Findings
