import Foundation
import Testing

/// The keys of the JSON answers are a contract: `docs/JSON.md` names them, written from real answers.
@Suite("JSON contract")
struct JSONContractTests {
  private struct Question {
    let command: String
    let arguments: String
  }

  /// What is asked of a registry of the fixtures.
  private static let questions = [
    Question(command: "lookup", arguments: "冀A10002 --at 2020-12-31"),
    Question(
      command: "decide",
      arguments: "2-1A100001 --place 130131 --activity work --at 2020-08-05T10:00 --point 114.20,38.26"),
    Question(command: "list", arguments: "phaseOutCandidates --place 130131 --at 2020-12-31"),
    Question(command: "quarantine list", arguments: ""),
    Question(command: "rank", arguments: "2020-06 --place 130131"),
    Question(command: "indicators", arguments: "--pack pingshan-2020 --period 2020-06"),
    Question(command: "case list", arguments: "--at 2020-12-31"),
    Question(command: "case show", arguments: "PS-26/M-3 --at 2020-12-31"),
    Question(command: "publications", arguments: "--pack pingshan-2020 --at 2020-08-31"),
    Question(command: "station suspicions", arguments: "--month 2020-06"),
    Question(command: "standards list", arguments: ""),
    Question(command: "standards show", arguments: "gb3847-2018"),
    Question(command: "standards judge", arguments: HeguiProcess.fixture("stations/2-inspections-A.xml")),
    Question(command: "policy list", arguments: ""),
    Question(command: "policy coverage", arguments: ""),
    Question(command: "zone list", arguments: ""),
    Question(command: "dialect list", arguments: ""),
    Question(command: "db info", arguments: ""),
    Question(command: "db verify", arguments: ""),
    Question(command: "db migrate", arguments: ""),
  ]

  @Test("docs/JSON.md names the keys of the answers as the program gives them")
  func keys() throws {
    let hegui = try HeguiProcess()
    try hegui.beginRegistry("--pack", "pingshan-2020")
    let imported = try hegui.run(
      arguments: ["import", "--format", "json"]
        + ["stations/1-register.xml", "stations", "supervision", "notices", "zones", "scenarios/T-034"].map {
          HeguiProcess.fixture($0)
        })
    try hegui.run(
      "record", "check", "M-3", "kind=blackSmoke", "at=2020-08-05T09:30", "place=130131", "machineCode=2-1A100001",
      "outcome=overLimit", "status=confirmed")
    var lines = [
      "# The JSON answers", "",
      "Keys of what `--format json` prints, written by a test from answers about the fixtures. A key is added freely and",
      "changed only with an entry in `CHANGELOG.md`. `[]` stands for each element of a list, `CODE` for a key that is data:",
      "a code of a finding, a rule, an attribute. What has no value is left out. Times are ISO 8601 with `+08:00`, days",
      "`YYYY-MM-DD`. Errors are one line on stderr: `error.code`, `error.message`, `error.location`, `error.hint`.", "",
    ]
    lines += try section("import", imported)
    for question in Self.questions {
      let words = question.command.split(separator: " ") + question.arguments.split(separator: " ")
      lines += try section(question.command, hegui.run(arguments: words.map(String.init) + ["--format", "json"]))
    }
    let file = HeguiProcess.checkout.appendingPathComponent("docs/JSON.md")
    let text = lines.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let found = try? String(contentsOf: file, encoding: .utf8)
    #expect(found == text, "run the tests once with RECORD_SNAPSHOTS=1 and look at the difference")
  }

  private func section(_ command: String, _ result: ProcessResult) throws -> [String] {
    let answers: Set<Int32> = [0, 1, 3, 4]
    #expect(answers.contains(result.status), "\(command): \(result.errors)")
    var paths: Set<String> = []
    Self.collect(try JSONSerialization.jsonObject(with: Data(result.output.utf8)), "", &paths)
    return ["## `hegui \(command)`", ""] + paths.sorted().map { "- `\($0)`" } + [""]
  }

  /// Adds the paths of the values below a key.
  private static func collect(_ value: Any, _ path: String, _ paths: inout Set<String>) {
    if let object = value as? [String: Any], !object.isEmpty {
      for (key, inner) in object {
        let isName = key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } && key.first?.isLowercase == true
        collect(inner, path + (path.isEmpty ? "" : ".") + (isName ? key : "CODE"), &paths)
      }
    } else if let list = value as? [Any], !list.isEmpty {
      for inner in list { collect(inner, path + "[]", &paths) }
    } else {
      paths.insert(path)
    }
  }
}
