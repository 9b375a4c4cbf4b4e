internal import Foundation

extension BlueskyServer.State {
    private var session: [String: Any] {
        [
            "did": BlueskyServer.did, "handle": BlueskyServer.handle, "accessJwt": access, "refreshJwt": refresh,
            "active": true,
        ]
    }

    mutating func answer(_ request: ServerRequest) -> ServerAnswer {
        switch request.route {
        case "POST /xrpc/com.atproto.server.createSession":
            guard request["identifier"] == BlueskyServer.handle, request["password"] == BlueskyServer.password else {
                return error(401, "AuthenticationRequired", "Invalid identifier or password")
            }
            logins += 1
            return begin()
        case "POST /xrpc/com.atproto.server.refreshSession":
            guard request.token == refresh else { return error(400, "ExpiredToken", "Token has been revoked") }
            refreshes += 1
            return begin()
        default: break
        }
        guard request.token == access else { return error(401, "AuthMissing", "Authentication Required") }
        guard !isExpired else { return error(400, "ExpiredToken", "Token has expired") }
        switch request.route {
        case "POST /xrpc/com.atproto.repo.uploadBlob": return upload(request)
        case "POST /xrpc/com.atproto.repo.createRecord": return create(request)
        case "POST /xrpc/com.atproto.repo.deleteRecord":
            records.removeAll { $0.name == request["rkey"] }
            return .json(["commit": ["cid": "bafyreicommit", "rev": "3l"]])
        case "GET /xrpc/com.atproto.repo.getRecord":
            guard let record = records.first(where: { $0.name == request.query["rkey"] }) else {
                return error(400, "RecordNotFound", "Could not locate record: \(uri(request.query["rkey"] ?? ""))")
            }
            return .json(["uri": uri(record.name), "cid": record.cid, "value": [:] as [String: Any]])
        case "GET /xrpc/app.bsky.feed.getPosts":
            guard request.queryItems.count <= 25 else {
                return error(400, "InvalidRequest", "Error: uris must not have more than 25 elements")
            }
            let asked = request.queryItems.filter { $0.name == "uris" }.map(\.value)
            return .json(["posts": records.filter { asked.contains(uri($0.name)) }.map(view)])
        default: return error(501, "MethodNotImplemented", "Method Not Implemented")
        }
    }

    /// A record of that name that is there.
    func known(_ request: ServerRequest) -> ServerAnswer? {
        guard records.contains(where: { $0.name == request["rkey"] }) else { return nil }
        return error(500, "InternalServerError", "Internal Server Error")
    }

    private mutating func begin() -> ServerAnswer {
        generation += 1
        isExpired = false
        return .json(session)
    }

    private mutating func upload(_ request: ServerRequest) -> ServerAnswer {
        let type = request.headers["content-type"] ?? "application/octet-stream"
        let cid = "bafkrei\(blobs.count)"
        blobs[cid] = (type, request.body.count)
        return .json([
            "blob": ["$type": "blob", "ref": ["$link": cid], "mimeType": type, "size": request.body.count]
                as [String: Any]
        ])
    }

    private mutating func create(_ request: ServerRequest) -> ServerAnswer {
        let body = request.json
        guard body["repo"] as? String == BlueskyServer.did, body["collection"] as? String == "app.bsky.feed.post",
            let record = body["record"] as? [String: Any]
        else { return error(400, "InvalidRequest", "Input/repo must be the account's own") }
        if let fault = fault(of: record) {
            return error(400, "InvalidRequest", "Invalid app.bsky.feed.post record: " + fault)
        }
        let name = body["rkey"] as? String ?? "3kdefault22222"
        guard name.wholeMatch(of: #/[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}/#) != nil else {
            return error(400, "InvalidRequest", "Invalid record key")
        }
        if !request.wasLookedUp, let answer = known(request) { return answer }
        let json = (try? JSONSerialization.data(withJSONObject: record, options: .sortedKeys)).map {
            String(decoding: $0, as: UTF8.self)
        }
        let new = BlueskyServer.Record(name: name, cid: "bafyrei\(records.count)\(name)", json: json ?? "")
        records.append(new)
        return .json(["uri": uri(name), "cid": new.cid, "validationStatus": "valid"])
    }

    /// What the lexicon forbids.
    private func fault(of record: [String: Any]) -> String? {
        guard record["$type"] as? String == "app.bsky.feed.post", let text = record["text"] as? String,
            let date = record["createdAt"] as? String,
            date.wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/#) != nil
        else { return "Record must have the properties text and createdAt" }
        if text.count > 300 { return "Record/text must not be longer than 300 graphemes" }
        if text.utf8.count > 3000 { return "Record/text must not be longer than 3000 characters" }
        if (record["langs"] as? [String] ?? []).count > 3 { return "Record/langs must not have more than 3 elements" }
        for facet in record["facets"] as? [[String: Any]] ?? [] {
            guard let index = facet["index"] as? [String: Int], let start = index["byteStart"],
                let end = index["byteEnd"],
                0 <= start, start < end, end <= text.utf8.count,
                let features = facet["features"] as? [[String: String]],
                features.allSatisfy({
                    ["app.bsky.richtext.facet#link", "app.bsky.richtext.facet#tag"].contains($0["$type"])
                })
            else { return "Record/facets is not right" }
        }
        guard let embed = record["embed"] as? [String: Any] else { return nil }
        guard embed["$type"] as? String == "app.bsky.embed.images", let images = embed["images"] as? [[String: Any]],
            images.count <= 4
        else {
            return "Record/embed is not right"
        }
        for image in images {
            guard image["alt"] is String, let blob = image["image"] as? [String: Any],
                blob["$type"] as? String == "blob",
                let cid = (blob["ref"] as? [String: String])?["$link"], let known = blobs[cid],
                known.size == blob["size"] as? Int,
                known.type == blob["mimeType"] as? String, known.type.hasPrefix("image/")
            else { return "Could not find blob" }
            if known.size > 2_000_000 { return "Record/embed/images/0/image must not be larger than 2000000 bytes" }
        }
        return nil
    }

    private func view(_ record: BlueskyServer.Record) -> [String: Any] {
        [
            "uri": uri(record.name), "cid": record.cid, "author": ["did": BlueskyServer.did],
            "record": [:] as [String: Any],
            "likeCount": record.counts.likes, "repostCount": record.counts.reposts,
            "replyCount": record.counts.replies, "quoteCount": 0, "indexedAt": "2026-12-01T09:00:00.000Z",
        ]
    }

    private func uri(_ name: String) -> String { "at://\(BlueskyServer.did)/app.bsky.feed.post/\(name)" }

    private func error(_ status: Int, _ code: String, _ words: String) -> ServerAnswer {
        .json(["error": code, "message": words], status: status)
    }
}
