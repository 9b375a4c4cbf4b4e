internal import Foundation

/// What a server answered, whole.
struct HTTPAnswer {
    var status: Int
    /// Names in lower case; of several alike the last.
    var headers: [String: String]
    var body: [UInt8]

    var isSuccess: Bool { (200...299).contains(status) }

    /// Nil where the body is not what it should be.
    func decoded<Value: Decodable>(_ type: Value.Type) -> Value? { try? JSONDecoder().decode(type, from: Data(body)) }
}
