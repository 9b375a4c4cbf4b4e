internal import Foundation

extension MastodonServer.State {
    mutating func answer(_ request: ServerRequest) -> ServerAnswer {
        var answer = route(request)
        answer.headers["X-RateLimit-Limit"] = "300"
        answer.headers["X-RateLimit-Remaining"] = "299"
        answer.headers["X-RateLimit-Reset"] = date(now + 300)
        return answer
    }

    private mutating func route(_ request: ServerRequest) -> ServerAnswer {
        switch request.route {
        case "GET /api/v1/instance": return .json(oldInstance)
        case "GET /api/v2/instance": return .json(instance)
        case "POST /api/v1/apps":
            return .json([
                "id": "1", "name": request["client_name"] ?? "", "client_id": "app", "client_secret": "app-secret",
            ])
        case "POST /oauth/token": return token(request)
        default: break
        }
        let words = request.path.split(separator: "/").map(String.init)
        let isReading = request.method == "GET" && words.dropLast().joined(separator: "/") == "api/v1/statuses"
        if isReading, request.token == nil {
            guard reading.openly else { return error(401, "This API requires an authenticated user") }
            return status(words[3])
        }
        guard request.token == MastodonServer.token else { return error(401, "The access token is invalid") }
        if isReading {
            return reading.byToken
                ? status(words[3]) : error(403, "This action is outside the authorized scopes")
        }
        switch (request.method, words.dropLast().joined(separator: "/")) {
        case ("GET", "api/v1/accounts"): return .json(account)
        case ("GET", "api/v1/timelines"): return .json(statuses.reversed().map(json))
        case ("POST", "api/v1") where words.last == "statuses": return post(request)
        case ("POST", "api/v2") where words.last == "media": return upload(request, polls: polls)
        case ("POST", "api/v1") where words.last == "media": return upload(request, polls: 0)
        case ("GET", "api/v1/media"): return medium(words[3])
        case (let method, "api/v1/statuses"):
            guard let index = statuses.firstIndex(where: { $0.id == words[3] }) else {
                return error(404, "Record not found")
            }
            return existing(method, index, request)
        default: return error(404, "Record not found")
        }
    }

    private func token(_ request: ServerRequest) -> ServerAnswer {
        let isRight =
            request["grant_type"] == "password" && request["client_secret"] == "app-secret"
            && request["username"] == MastodonServer.user && request["password"] == MastodonServer.password
        guard isRight else {
            return .json(
                ["error": "invalid_grant", "error_description": "The provided authorization grant is invalid."],
                status: 400)
        }
        return .json([
            "access_token": MastodonServer.token, "token_type": "Bearer", "scope": "read write follow",
            "created_at": now,
        ])
    }

    private mutating func upload(_ request: ServerRequest, polls: Int) -> ServerAnswer {
        guard let file = request.parts.first(where: { $0.name == "file" }) else {
            return error(422, "Validation failed: File can't be blank")
        }
        // The server looks at the bytes, not at what is said of them.
        let type =
            file.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
            ? "image/png" : file.bytes.starts(with: [0xFF, 0xD8, 0xFF]) ? "image/jpeg" : nil
        guard let type else { return error(422, "Validation failed: File content type is invalid") }
        guard file.bytes.count <= imageBytes else {
            return error(422, "Validation failed: File file size must be less than \(imageBytes) bytes")
        }
        let alt = request["description"]
        guard (alt ?? "").count <= 1500 else {
            return error(422, "Validation failed: Description is too long (maximum is 1500 characters)")
        }
        let id = makeID()
        media[id] = MastodonServer.Media(id: id, bytes: file.bytes, type: type, alt: alt)
        if polls > 0 { processing[id] = polls }
        return .json(json(media[id]), status: polls > 0 ? 202 : 200)
    }

    private mutating func medium(_ id: String) -> ServerAnswer {
        guard let medium = media[id] else { return error(404, "Record not found") }
        guard let left = processing[id] else { return .json(json(medium)) }
        processing[id] = left > 1 ? left - 1 : nil
        return .json(json(medium), status: 206)
    }

    /// The status that was made under a request's key within an hour.
    mutating func known(_ request: ServerRequest) -> ServerAnswer? {
        keys = keys.filter { now - $0.value.at < 3600 }
        guard let key = request.headers["idempotency-key"], let known = keys[key],
            let status = statuses.first(where: { $0.id == known.status })
        else { return nil }
        return .json(json(status))
    }

    private mutating func post(_ request: ServerRequest) -> ServerAnswer {
        if !request.wasLookedUp, let answer = known(request) { return answer }
        let key = request.headers["idempotency-key"]
        if let fault = fault(request) { return fault }
        let parent = request["in_reply_to_id"]
        if let parent, !statuses.contains(where: { $0.id == parent }) { return error(404, "Record not found") }
        let status = MastodonServer.Status(
            id: makeID(), text: request["status"] ?? "", language: request["language"] ?? "de",
            visibility: request["visibility"] ?? "public", parent: parent,
            media: attached(request).compactMap { media[$0] })
        statuses.append(status)
        if let key { keys[key] = (status.id, now) }
        return .json(json(status))
    }

    private func status(_ id: String) -> ServerAnswer {
        statuses.first { $0.id == id }.map { .json(json($0)) } ?? error(404, "Record not found")
    }

    private mutating func existing(_ method: String, _ index: Int, _ request: ServerRequest) -> ServerAnswer {
        switch method {
        case "PUT":
            if let fault = fault(request) { return fault }
            statuses[index].text = request["status"] ?? ""
            statuses[index].media = attached(request).compactMap { media[$0] }
            if let language = request["language"] { statuses[index].language = language }
            return .json(json(statuses[index]))
        case "DELETE":
            var answer = json(statuses[index])
            answer["text"] = statuses[index].text
            statuses.remove(at: index)
            return .json(answer)
        default: return error(404, "Record not found")
        }
    }

    private func attached(_ request: ServerRequest) -> [String] {
        (request.json["media_ids"] as? [Any] ?? []).map { "\($0)" }
    }

    private func fault(_ request: ServerRequest) -> ServerAnswer? {
        let text = request["status"] ?? ""
        let ids = attached(request)
        if text.isEmpty, ids.isEmpty { return error(422, "Validation failed: Text can't be blank") }
        let counted = text.replacing(#/https?:\/\/\S+/#, with: String(repeating: "x", count: 23)).count
        if counted > characters {
            return error(422, "Validation failed: Text character limit of \(characters) exceeded")
        }
        if ids.count > 4 { return error(422, "Cannot attach more than 4 files") }
        if ids.contains(where: { media[$0] == nil }) {
            return error(422, "Validation failed: Media attachments not found")
        }
        if ids.contains(where: { processing[$0] != nil }) {
            return error(422, "Cannot attach files that have not finished processing. Try again in a moment!")
        }
        return nil
    }

    private func error(_ status: Int, _ words: String) -> ServerAnswer { .json(["error": words], status: status) }

    func date(_ seconds: Int) -> String {
        String(Date(timeIntervalSince1970: Double(seconds)).ISO8601Format().dropLast()) + ".000000Z"
    }
}
