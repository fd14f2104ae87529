import Foundation
import Testing

@Suite("A look-up that stays open answers about the moment of each question")
struct LongLookupTests {
  let hegui: HeguiProcess

  init() throws {
    hegui = try HeguiProcess.withRegistry(importing: "stations")
  }

  /// Asks for a key, does what `between` says in a shell, and asks for it again in the same process.
  private func askedTwice(_ key: String, between: String) throws -> (result: ProcessResult, answers: [JSONValue]) {
    let script = """
      set -u
      mkfifo questions
      : >answers
      "$HEGUI" lookup - --format json <questions >answers &
      asked=$!
      exec 3>questions
      echo "\(key)" >&3
      while [ "$(wc -l <answers)" -lt 1 ]; do sleep 0.05; done
      { \(between); } >between.log 2>&1 || { cat between.log >&2; exit 99; }
      echo "\(key)" >&3
      exec 3>&-
      wait $asked
      """
    let result = try hegui.shell(script)
    let lines = try String(contentsOfFile: hegui.folder.path + "/answers", encoding: .utf8)
    return (result, try lines.split(separator: "\n").map { try JSONValue(document: String($0)) })
  }

  @Test("a finding that is made while the process runs is told")
  func findingMadeSince() throws {
    let record = """
      sleep 1; "$HEGUI" record check SINCE kind=machine at=$(TZ=Asia/Shanghai date +%Y-%m-%dT%H:%M:%S) place=130131 \
        machine=NRM0001 outcome=overLimit status=confirmed; sleep 1
      """
    let (result, answers) = try askedTwice("NRM0001", between: record)
    try #require(answers.count == 2, "\(result.errors)")
    #expect(!answers[0]["findings"].strings("check").contains("SINCE"))
    #expect(answers[1]["findings"].strings("check").contains("SINCE"))
    #expect(answers[0]["at"].string != answers[1]["at"].string)
  }

  @Test("a registry that was put in the place of the file is the one that answers")
  func replacedFile() throws {
    let (result, answers) = try askedTwice(
      "冀A10001",
      between: """
        "$HEGUI" init --db other.sqlite; mv hegui.sqlite gone.sqlite; rm -f hegui.sqlite-*; mv other.sqlite hegui.sqlite
        """)
    try #require(answers.count == 2, "\(result.errors)")
    #expect(answers.map { $0["status"].string } == ["found", "unknown"])
  }

  @Test("a registry that is gone is an error, and no answer")
  func removedFile() throws {
    let (result, answers) = try askedTwice(
      "冀A10001", between: "mv hegui.sqlite gone.sqlite; rm -f hegui.sqlite-*")
    #expect(answers.count == 1)
    #expect(result.status == 66, "\(result.errors)")
    #expect(result.errors.contains("hegui.sqlite"))
  }
}
