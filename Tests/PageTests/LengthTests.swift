import Page
import Testing

struct LengthTests {
    @Test func unitsAreWhatTheyAreCalled() {
        #expect(Length.pt(72).points == 72)
        #expect(Length.mm(25.4).points == 72)
        #expect(Length.px(96).points == 72)
        #expect(Length.px(1080) == .pt(810))
        #expect(Length.mm(25.4).dots(at: 300) == 300)
        #expect(Length.zero == .pt(0))
    }

    @Test(arguments: [-7.25, 0, 0.1, 3, 97, 210, 297, 1080, 99_999])
    func unitsRoundTrip(value: Double) {
        #expect(Length.pt(value).points == value)
        #expect(abs(Length.mm(value).millimetres - value) <= abs(value) * 1e-15)
        #expect(abs(Length.px(value).pixels - value) <= abs(value) * 1e-15)
        #expect(abs(Length.pt(value).dots(at: 300) * 72 / 300 - value) <= abs(value) * 1e-15)
    }

    @Test func arithmetic() {
        var length = Length.pt(3)
        #expect(length + .pt(4) == .pt(7))
        #expect(length - .pt(4) == .pt(-1))
        #expect(-length == .pt(-3))
        #expect(length * 2 == .pt(6))
        #expect(length / 2 == .pt(1.5))
        #expect(length / .pt(2) == 1.5)
        #expect(length < .pt(3.01) && length > .zero)
        length += .pt(1)
        #expect(length == .pt(4))
        length -= .pt(0.5)
        #expect(length == .pt(3.5))
    }
}
