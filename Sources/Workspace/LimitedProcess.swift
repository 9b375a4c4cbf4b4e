internal import Foundation

/// Work on foreign bytes, done in a child process that has only so much time and memory.
///
/// Some libraries cannot be told what they may take, and not all that a file asks for is found by looking at it. So the
/// program is started anew, takes its own limits, does the work and prints what came of it. It is spawned, not forked:
/// a fork of a process with threads inherits locks that nobody opens.
package struct LimitedProcess: Hashable, Sendable {
    /// What a child does; the program knows how.
    package enum Work: String, Sendable, CaseIterable {
        /// Takes a crest in, or only looks at what it asks for.
        case crest
        /// Reads a PDF back.
        case pdf
        /// Composes a campaign's posts.
        case posts

        /// Of the processor; by the clock twice as much.
        fileprivate var seconds: Int { self == .posts ? 30 : 10 }
        /// In bytes.
        fileprivate var memory: Int { self == .posts ? 512 << 20 : 224 << 20 }
        /// What it may print, in bytes.
        fileprivate var longestAnswer: Int {
            switch self {
            case .crest: 32 << 20
            case .pdf: 16 << 20
            case .posts: 64 << 20
            }
        }
    }

    /// How a child ended that did not come to the end of its work.
    package enum Fault: Error, Hashable, Sendable {
        /// It was still at it when its time was over.
        case tooLong
        /// It wanted more memory than it may have, or the library broke.
        case broken
    }

    private let program: String
    /// By which fonts are found; nothing else of the environment, in which secrets may be.
    private let variables: [String]
    /// How long a child is waited for, in seconds by the clock; nil: until its own clock has ended it.
    package var patience: Int?

    /// - Parameters:
    ///   - program: Litfass; left out, the running program, also where its file has been replaced meanwhile.
    ///   - variables: The environment.
    package init(program: String = "/proc/self/exe", variables: [String: String]) {
        self.program = program
        self.variables = variables.filter { name, _ in
            ["HOME", "PATH", "LANG"].contains(name) || name.hasPrefix("FONTCONFIG_") || name.hasPrefix("XDG_")
        }.map { $0.key + "=" + $0.value }.sorted()
    }

    /// - Parameter bytes: The child's standard input.
    /// - Returns: What it printed.
    package func run(_ work: Work, on bytes: [UInt8]) throws(Fault) -> [UInt8] {
        try talk(work) { end in (spawn(work, input: end, output: end), bytes) }
    }

    /// - Parameter path: The file that is the child's standard input.
    /// - Returns: What it printed.
    package func run(_ work: Work, onFile path: String) throws(Fault) -> [UInt8] {
        let input = open(path, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw .broken }
        defer { close(input) }
        return try talk(work) { end in (spawn(work, input: input, output: end), []) }
    }

    /// - Parameter start: Begins the child with its end of the line; what it is to be told.
    private func talk(
        _ work: Work, _ start: (Int32) -> (child: pid_t?, bytes: [UInt8])
    ) throws(Fault) -> [UInt8] {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0, &ends) == 0 else { throw .broken }
        let (child, bytes) = start(ends[1])
        close(ends[1])
        guard let child else {
            close(ends[0])
            throw .broken
        }
        let end = ContinuousClock.now + .seconds(patience ?? 2 * work.seconds + 2)
        Self.write(bytes, ends[0], until: end)
        let answer = Self.read(ends[0], work.longestAnswer, until: end)
        // Who has still more to say hears that nobody listens.
        close(ends[0])
        let isLate = ContinuousClock.now >= end
        if isLate { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { throw .broken } }
        guard !isLate else { throw .tooLong }
        // See wait(2): the lower seven bits are the signal.
        switch status & 0x7F {
        case 0 where status >> 8 & 0xFF == 0: return answer
        case SIGXCPU, SIGALRM: throw .tooLong
        default: throw .broken
        }
    }

    /// A child that has ended takes no more, which is no signal for us.
    private static func write(_ bytes: [UInt8], _ end: Int32, until deadline: ContinuousClock.Instant) {
        var rest = bytes[...]
        while !rest.isEmpty, wait(end, SO_SNDTIMEO, until: deadline) {
            let count = rest.withUnsafeBytes { send(end, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        shutdown(end, Int32(SHUT_WR))
    }

    /// Lets the next call on the line wait until then at most; false where that has passed.
    private static func wait(_ end: Int32, _ option: Int32, until deadline: ContinuousClock.Instant) -> Bool {
        let left = (deadline - ContinuousClock.now) / .microseconds(1)
        guard left > 0 else { return false }
        // A thousandth more: nothing would mean without end.
        let whole = Int(left) + 1000
        var time = timeval(tv_sec: whole / 1_000_000, tv_usec: whole % 1_000_000)
        return setsockopt(end, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size)) == 0
    }

    private static func read(_ end: Int32, _ longest: Int, until deadline: ContinuousClock.Instant) -> [UInt8] {
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while answer.count < longest, wait(end, SO_RCVTIMEO, until: deadline) {
            let count = recv(end, &buffer, buffer.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            answer += buffer.prefix(count)
        }
        return answer
    }

    private func spawn(_ work: Work, input: Int32, output: Int32) -> pid_t? {
        var files = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&files)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&files)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&files, input, 0)
        posix_spawn_file_actions_adddup2(&files, output, 1)
        posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
        // A thread of Swift's may have signals masked, by which the child is to end.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let words = ([program, Self.command, work.rawValue] as [String?] + [nil]).map { $0.flatMap { strdup($0) } }
        let variables = (variables as [String?] + [nil]).map { $0.flatMap { strdup($0) } }
        defer { for text in words + variables { free(text) } }
        var child = pid_t()
        return posix_spawn(&child, program, &files, &attributes, words, variables) == 0 ? child : nil
    }
}

// MARK: In the child

extension LimitedProcess {
    /// The word after the program's name; no help tells it.
    private static let command = "trial"

    /// The work of a child; nil in a process that a person has started.
    ///
    /// - Parameter words: The command line without the program's name.
    package static func work(_ words: [String?]) -> Work? {
        words.count == 2 && words[0] == command ? words[1].flatMap(Work.init) : nil
    }

    /// Takes from this process what it does not need, for good: time, memory, files.
    package static func confine(for work: Work) {
        // Where a file may not grow, a write fails and is no signal.
        signal(SIGXFSZ, SIG_IGN)
        limit(RLIMIT_FSIZE, 0)
        limit(RLIMIT_CORE, 0)
        limit(RLIMIT_DATA, work.memory)
        limit(RLIMIT_CPU, work.seconds)
        alarm(UInt32(2 * work.seconds))
    }

    private static func limit(_ resource: __rlimit_resource, _ most: Int) {
        // The second bound on time ends a process by force; the first says why.
        let isTime = resource == RLIMIT_CPU
        var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(isTime ? most + 2 : most))
        setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
}
