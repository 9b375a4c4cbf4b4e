package import Findings
package import Workspace

/// The world as a face hands it to the desk, read once when it begins; the desk asks nothing else of it.
package struct Office: Sendable {
    /// Where relative paths begin and a workspace is looked for upwards; absolute.
    package var folder: String
    /// The workspace that was named; nil takes the nearest one.
    package var namedWorkspace: String?
    /// The folder of the ledger and the accounts; absolute.
    package var home: String
    package var program: Program
    package var clock: Clock
    /// The instant that artifacts bear, in seconds since 1970; nil takes the campaign's own.
    package var artifactDate: Int?
    /// What accounts name as the place of a token, by the variable's name.
    package var secrets: [String: String]
    /// Who is logged in: the history names who decided.
    package var person: String
    /// In which reminders are written into the queue.
    package var speech: Speech
    /// How many threads a build gets where nobody says.
    package var workers: Int
    /// Where work on foreign bytes is done; nil does it in this process.
    package var trial: Trial?

    package init(
        folder: String, namedWorkspace: String? = nil, home: String, program: Program, clock: Clock,
        artifactDate: Int? = nil, secrets: [String: String] = [:], person: String, speech: Speech, workers: Int = 1,
        trial: Trial? = nil
    ) {
        self.folder = folder
        self.namedWorkspace = namedWorkspace
        self.home = home
        self.program = program
        self.clock = clock
        self.artifactDate = artifactDate
        self.secrets = secrets
        self.person = person
        self.speech = speech
        self.workers = workers
        self.trial = trial
    }

    /// When the face began, in seconds since 1970.
    var now: Int { clock.start }

    /// A path as it was given, absolute.
    func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : folder + "/" + path }

    package struct Program: Sendable {
        /// Absolute; its own assets lie beside it.
        package var path: String
        package var version: String
        /// Changes whenever the program does: what another program drew is drawn again.
        package var identity: String

        package init(path: String, version: String, identity: String) {
            self.path = path
            self.version = version
            self.identity = identity
        }
    }
}
