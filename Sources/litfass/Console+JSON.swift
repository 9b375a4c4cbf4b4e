internal import Formats
internal import Terminal

extension Console {
    /// The one object of `--json`.
    func print(_ json: JSON) { print(String(json.text.dropLast())) }
}
