internal import Foundation

extension Console {
    /// Lines of the result that are many: a screen at a time on a terminal, by `$PAGER` or else `less`; all at once
    /// elsewhere, and where no pager is to be had.
    ///
    /// - Parameter variables: The environment.
    package func page(_ lines: [String], _ variables: [String: String]) {
        let isTerminal = isatty(STDOUT_FILENO) == 1 && isatty(STDERR_FILENO) == 1 && variables["TERM"] != "dumb"
        let asked = variables["PAGER"]?.trimmingCharacters(in: .whitespaces) ?? ""
        let command = asked.isEmpty ? "less" : asked
        guard isTerminal, command != "cat" else { return print(all: lines) }
        // Colours are shown, a text that fits needs no key, and what was read stays on the screen: as git asks it.
        let isShown = PagerProcess(command, ["LESS": "FRX", "LV": "-c"].merging(variables) { $1 })?
            .show(lines.map { $0 + "\n" }.joined())
        if isShown != true { print(all: lines) }
    }

    private func print(all lines: [String]) { for line in lines { print(line) } }
}

/// A program of the person's choice that shows what it reads, and takes keys meanwhile.
///
/// Foundation's own processes get a group of their own, to which a terminal gives no keys.
private struct PagerProcess {
    private let child: pid_t
    private let input: Int32

    /// Nil where it cannot be started.
    init?(_ command: String, _ variables: [String: String]) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        // The child has its end as its input, and none else.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var files = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&files)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&files)
            posix_spawnattr_destroy(&attributes)
            close(ends[0])
        }
        posix_spawn_file_actions_adddup2(&files, ends[0], STDIN_FILENO)
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let words = (["/bin/sh", "-c", command] as [String?] + [nil]).map { $0.flatMap { strdup($0) } }
        let environment = (variables.map { "\($0)=\($1)" } as [String?] + [nil]).map { $0.flatMap { strdup($0) } }
        defer { for text in words + environment { free(text) } }
        var child = pid_t()
        guard posix_spawn(&child, "/bin/sh", &files, &attributes, words, environment) == 0 else {
            close(ends[1])
            return nil
        }
        self.child = child
        input = ends[1]
    }

    /// Waits until the person has seen enough. Ctrl-C is for the pager meanwhile.
    ///
    /// - Returns: False where there was no such program.
    func show(_ text: String) -> Bool {
        let former = signal(SIGINT, SIG_IGN)
        defer { signal(SIGINT, former) }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            // Who leaves before the end has seen enough.
            guard count > 0 else { break }
            bytes = bytes.dropFirst(count)
        }
        close(input)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        // The shell's own statuses for what it cannot find or start.
        let exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : 0
        return exit != 126 && exit != 127
    }
}
