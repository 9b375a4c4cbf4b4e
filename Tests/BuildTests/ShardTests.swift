import Build
import Testing

struct ShardTests {
    @Test func oneOfMany() {
        #expect(BuildOrder.Shard("2/4").map { [$0.index, $0.count] } == [2, 4])
    }

    @Test(arguments: ["", "2", "0/4", "5/4", "1/0", "-1/4", "1/2/3", "a/b", "1/1001", "٢/٤", "1 /2"])
    func refused(_ text: String) {
        #expect(BuildOrder.Shard(text) == nil)
    }
}
