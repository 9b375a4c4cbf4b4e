internal import Foundation

/// Telegram's Bot API for one bot and one channel. See https://core.telegram.org/bots/api
package final class TelegramServer: Sendable {
    package static let token = "123456:AAE-geheim"
    package static let chat = "@stadtaugsburg"

    package struct Message: Sendable {
        package var id: Int
        package var text: String
        package var parent: Int?
        /// The picture's bytes.
        package var photo: [UInt8]?
    }

    struct State: Sendable {
        var messages: [Message] = []
        var lastID = 40
    }

    private let state = Shared(State())
    package let http: HTTPServer

    package init() throws {
        let state = state
        http = try HTTPServer { request in state { $0.answer(request) } }
    }

    package var messages: [Message] { state { $0.messages } }
}

extension TelegramServer.State {
    mutating func answer(_ request: ServerRequest) -> ServerAnswer {
        let prefix = "/bot\(TelegramServer.token)/"
        guard request.path.hasPrefix(prefix) else {
            return request.path.hasPrefix("/bot123456:") ? error(401, "Unauthorized") : error(404, "Not Found")
        }
        let method = String(request.path.dropFirst(prefix.count))
        if method == "getMe" {
            return good(["id": 123_456, "is_bot": true, "first_name": "Litfass", "username": "augsburg_bot"])
        }
        guard [TelegramServer.chat, "-1001"].contains(request["chat_id"]) else {
            return error(400, "Bad Request: chat not found")
        }
        switch method {
        case "getChat": return good(chat)
        case "sendMessage":
            let text = request["text"] ?? ""
            if text.isEmpty { return error(400, "Bad Request: message text is empty") }
            if text.utf16.count > 4096 { return error(400, "Bad Request: message is too long") }
            return add(text, nil, request)
        case "sendPhoto":
            let caption = request["caption"] ?? ""
            guard let photo = request.parts.first(where: { $0.name == "photo" && $0.fileName != nil }) else {
                return error(400, "Bad Request: there is no photo in the request")
            }
            if caption.utf16.count > 1024 { return error(400, "Bad Request: message caption is too long") }
            if photo.bytes.count > 10 << 20 { return error(413, "Request Entity Too Large") }
            return add(caption, photo.bytes, request)
        case "editMessageText", "editMessageMedia", "deleteMessage": return change(method, request)
        default: return error(404, "Not Found: method not found")
        }
    }

    private mutating func add(_ text: String, _ photo: [UInt8]?, _ request: ServerRequest) -> ServerAnswer {
        let reply = (request["reply_parameters"]?.data(using: .utf8)).flatMap {
            try? JSONSerialization.jsonObject(with: $0) as? [String: Any]
        }
        let parent = reply?["message_id"] as? Int
        if let parent, !messages.contains(where: { $0.id == parent }) {
            return error(400, "Bad Request: message to be replied not found")
        }
        lastID += 1
        messages.append(.init(id: lastID, text: text, parent: parent, photo: photo))
        return good(json(messages[messages.count - 1]))
    }

    private mutating func change(_ method: String, _ request: ServerRequest) -> ServerAnswer {
        guard let index = messages.firstIndex(where: { String($0.id) == request["message_id"] }) else {
            return error(
                400,
                method == "deleteMessage"
                    ? "Bad Request: message to delete not found" : "Bad Request: message to edit not found")
        }
        if method == "deleteMessage" {
            messages.remove(at: index)
            return good(true)
        }
        var new = messages[index]
        if method == "editMessageText" {
            if new.photo != nil { return error(400, "Bad Request: there is no text in the message to edit") }
            new.text = request["text"] ?? ""
        } else {
            guard let data = request["media"]?.data(using: .utf8),
                let media = try? JSONSerialization.jsonObject(with: data) as? [String: String],
                media["type"] == "photo", media["media"] == "attach://photo",
                let file = request.parts.first(where: { $0.name == "photo" })
            else { return error(400, "Bad Request: can't parse InputMedia") }
            new.text = media["caption"] ?? ""
            new.photo = file.bytes
        }
        if new.text == messages[index].text, new.photo == messages[index].photo {
            return error(400, "Bad Request: message is not modified: specified new message content is exactly the same")
        }
        messages[index] = new
        return good(json(new))
    }

    private var chat: [String: Any] {
        ["id": -1001, "type": "channel", "title": "Stadt Augsburg", "username": "stadtaugsburg"]
    }

    private func json(_ message: TelegramServer.Message) -> [String: Any] {
        var json: [String: Any] = ["message_id": message.id, "date": 1_796_115_600, "chat": chat]
        json[message.photo == nil ? "text" : "caption"] = message.text
        return json
    }

    private func good(_ result: Any) -> ServerAnswer { .json(["ok": true, "result": result]) }

    private func error(_ status: Int, _ words: String) -> ServerAnswer {
        .json(["ok": false, "error_code": status, "description": words], status: status)
    }
}
