internal import Findings
internal import Formats
internal import Model
internal import Transfer

/// Posts to a Telegram channel through a bot.
///
/// The token stands in every address: no address is ever shown. See https://core.telegram.org/bots/api (sendMessage,
/// sendPhoto, editMessageText, editMessageMedia, deleteMessage).
final class Telegram: Publisher {
    private let client: PlatformClient
    private let chat: String

    init(_ client: PlatformClient, chat: String) {
        self.client = client
        self.chat = chat
    }

    /// The interface knows no key: sent twice, it stands there twice.
    func repetition(_ size: Int) -> Repetition { .unsafe }

    func publish(_ post: OutgoingPost, key: String, lastCheck: () -> PublishOutcome?) -> PublishOutcome {
        PublishOutcome { () throws(EarlyOutcome) in
            var fields = [(name: "chat_id", value: chat)]
            if let parent = post.parent {
                fields.append(("reply_parameters", #"{"message_id":\#(Int(parent.id) ?? 0)}"#))
            }
            let picture = try picture(of: post)
            try EarlyOutcome.unless(lastCheck)
            guard let picture else {
                return try receipt(
                    of: request("sendMessage", .form(fields + [("text", post.message.text)])), picture: nil)
            }
            let captioned = parts(fields + [("caption", post.message.text)])
            return try receipt(
                of: request("sendPhoto", .multipart(captioned + [picture.part("photo")])), picture: picture)
        }
    }

    func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome? {
        PublishOutcome { () throws(EarlyOutcome) in
            let picture = try picture(of: post)
            guard (picture != nil) == (receipt.details["picture"] != nil) else {
                throw EarlyOutcome(
                    .refused(
                        Words(
                            de:
                                """
                                Telegram kann einen Beitrag mit Bild nicht in einen ohne ändern und umgekehrt. \
                                Bitte löschen Sie ihn und senden Sie ihn neu.
                                """,
                            en:
                                """
                                Telegram cannot change a post with a picture into one without or the reverse. \
                                Please delete it and send it anew.
                                """
                        )))
            }
            let fields = message(receipt)
            let request =
                if let picture {
                    self.request(
                        "editMessageMedia",
                        .multipart(
                            parts(fields + [("media", Media(caption: post.message.text).text)]) + [
                                picture.part("photo")
                            ]))
                } else {
                    self.request("editMessageText", .form(fields + [("text", post.message.text)]))
                }
            let answer = try client.send(request, .posting)
            // What stands there already is as it should be.
            if Self.complaint(answer)?.contains("message is not modified") == true { return receipt }
            guard answer.isSuccess else { throw EarlyOutcome(refusal(answer)) }
            return receipt
        }
    }

    func delete(_ receipt: Receipt) -> PublishOutcome? {
        PublishOutcome { () throws(EarlyOutcome) in
            let answer = try client.send(request("deleteMessage", .form(message(receipt))), .posting)
            guard answer.isSuccess || Self.complaint(answer)?.contains("message to delete not found") == true else {
                throw EarlyOutcome(refusal(answer))
            }
            return receipt
        }
    }

    func test() -> AccountTest {
        client.test { () throws(EarlyOutcome) in
            let bot = try called("getMe", .form([]), as: Reply<Bot>.self).result
            let room = try called("getChat", .form([(name: "chat_id", value: chat)]), as: Reply<Chat>.self).result
            return "\(room.title ?? chat) (@\(bot.username))"
        }
    }

    /// `{"ok": false, "error_code": 400, "description": "…"}`
    static func complaint(_ answer: HTTPAnswer) -> String? { answer.decoded(Complaint.self)?.description }

    private func picture(of post: OutgoingPost) throws(EarlyOutcome) -> OutgoingPicture? {
        guard post.pictures.count <= 1 else {
            throw EarlyOutcome(
                .refused(Words(de: "Über Telegram geht ein Bild je Beitrag.", en: "Telegram takes one picture a post."))
            )
        }
        return post.pictures.first
    }

    private func request(_ method: String, _ body: HTTPBody) -> HTTPRequest {
        HTTPRequest(.post, client.server.description + "/bot" + client.secret.value + "/" + method, body: body)
    }

    private func parts(_ fields: [(name: String, value: String)]) -> [MIMEPart] {
        fields.map { MIMEPart(name: $0.name, bytes: Array($0.value.utf8)) }
    }

    private func message(_ receipt: Receipt) -> [(name: String, value: String)] {
        [("chat_id", receipt.details["chat"] ?? chat), ("message_id", receipt.id)]
    }

    private func called<Value: Decodable>(_ method: String, _ body: HTTPBody, as type: Value.Type) throws(EarlyOutcome)
        -> Value
    {
        let answer = try client.send(request(method, body), .preparing)
        guard answer.isSuccess else { throw EarlyOutcome(refusal(answer)) }
        return try client.value(answer, .preparing, as: type)
    }

    private func receipt(of request: HTTPRequest, picture: OutgoingPicture?) throws(EarlyOutcome) -> Receipt {
        let answer = try client.send(request, .posting)
        guard answer.isSuccess else { throw EarlyOutcome(refusal(answer)) }
        let message = try client.value(answer, .posting, as: Reply<Message>.self).result
        var details = ["chat": String(message.chat.id)]
        if picture != nil { details["picture"] = "1" }
        return Receipt(
            id: String(message.id), details: details,
            url: message.chat.username.map { "https://t.me/\($0)/\(message.id)" })
    }

    /// A wrong token makes an address that is not found; how long to wait stands in the body.
    private func refusal(_ answer: HTTPAnswer) -> PublishOutcome {
        var answer = answer
        if answer.status == 404 { answer.status = 401 }
        if let seconds = answer.decoded(Complaint.self)?.parameters?.wait {
            answer.headers["retry-after"] = String(seconds)
        }
        return client.refusal(answer, .posting)
    }

    private struct Complaint: Decodable {
        var description: String
        var parameters: Parameters?

        struct Parameters: Decodable {
            var wait: Int?

            enum CodingKeys: String, CodingKey { case wait = "retry_after" }
        }
    }
    private struct Reply<Value: Decodable>: Decodable { var result: Value }
    private struct Bot: Decodable { var username: String }
    private struct Chat: Decodable {
        var id: Int
        var title: String?
        var username: String?
    }
    private struct Message: Decodable {
        var id: Int
        var chat: Chat

        enum CodingKeys: String, CodingKey {
            case id = "message_id"
            case chat
        }
    }
    private struct Media: Encodable {
        var type = "photo", media = "attach://photo"
        var caption: String

        var text: String { String(decoding: RecordJSON.compact(self), as: UTF8.self) }
    }
}
