import Formats
import Model
import Publish
import Testing

struct OutgoingPostTests {
    @Test func anotherPictureIsAnotherPost() {
        let picture = OutgoingPicture(name: "start.png", bytes: [1, 2, 3], format: .png, alt: "Willkommen")
        let post = OutgoingPost(message: Message(text: "Willkommen"), pictures: [picture])
        var changed = post
        changed.pictures[0].bytes = [1, 2, 4]
        #expect(changed != post)
    }
}
