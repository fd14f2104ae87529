import RegistryModel
import Testing

@testable import HeguiCommands

@Suite("The line that says how far long work is")
struct WorkLineTests {
  @Test("A shorter line leaves nothing of the longer one, without control sequences")
  func redrawn() {
    #expect(StatusLine.redrawn("12", over: 5) == "\r12   ")
    #expect(StatusLine.redrawn("123456", over: 5) == "\r123456")
    #expect(StatusLine.redrawn("案件", over: 5) == "\r案件 ")
    #expect(StatusLine.redrawn("", over: 2) == "\r  ")
  }

  @Test(
    "It names the work, how far it is where that is counted, and since when it runs",
    arguments: [
      (WorkStage(title), "figure PS-19  7 s", "指标 PS-19  7 s"),
      (WorkStage(title, done: 3), "figure PS-19  3  7 s", "指标 PS-19  3  7 s"),
      (WorkStage(title, done: 3, of: 24), "figure PS-19  3/24  7 s", "指标 PS-19  3/24  7 s"),
    ])
  func text(stage: WorkStage, en: String, zh: String) {
    #expect(WorkLine.text(of: stage, seconds: 7, in: .en, width: 80) == en)
    #expect(WorkLine.text(of: stage, seconds: 7, in: .zh, width: 80) == zh)
  }

  @Test("It stays within the terminal, and no name of a list moves the cursor")
  func cut() {
    let stage = WorkStage(BilingualText(zh: "名单 \u{1B}[2J", en: "list \u{1B}[2J"), done: 3, of: 24)
    #expect(WorkLine.text(of: stage, seconds: 7, in: .en, width: 20) == "list \\u{1B}[2J")
  }

  private static let title = BilingualText(zh: "指标 PS-19", en: "figure PS-19")
}
