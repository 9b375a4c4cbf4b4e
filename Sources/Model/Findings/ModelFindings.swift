/// The kinds of finding that rooms share that may not import each other.
package enum ModelFindings {
    package static let all: [any FindingKind.Type] = [LinkNotHTTPS.self]
}
