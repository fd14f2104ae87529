import RegistryModel
import Testing

@testable import HeguiCommands

@Suite("Usage errors in Chinese")
struct UsageMessageTests {
  @Test(
    "The parser's messages have a Chinese form without English words",
    arguments: [
      (
        "Error: The value 'xml' is invalid for '--format <format>'. Please provide one of 'text', 'json' or 'csv'.",
        "'--format <format>' 的值 'xml' 无效；可用：text、json、csv"
      ),
      ("Error: The value 'x' is invalid for '--version <n>'", "'--version <n>' 的值 'x' 无效"),
      ("Error: 2 unexpected arguments: 'y', 'z'", "多余的参数 'y'、'z'"),
      ("Error: Missing expected argument '<period>'", "缺少参数 '<period>'"),
      ("Error: Unknown option '--pak'. Did you mean '--pack'?", "未知选项 '--pak'；是否想用 '--pack'?"),
    ])
  func chinese(message: String, expected: String) {
    #expect(UsageMessage.text(message).zh == expected)
    #expect(UsageMessage.text(message).en == String(message.dropFirst(7)))
  }
}
