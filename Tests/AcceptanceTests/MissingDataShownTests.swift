import Testing

/// Who reads one form of an answer alone sees there too what is not known.
@Suite("What is not known is shown in every form")
struct MissingDataShownTests {
  private func pingshan() throws -> HeguiProcess {
    let hegui = try HeguiProcess.withoutPlan(importing: "stations")
    try hegui.succeed("policy", "load", "pingshan-2020")
    return hegui
  }

  @Test("The table of a list for spreadsheets names those of whom it is not known")
  func listTable() throws {
    let hegui = try pingshan()
    let arguments = ["list", "phaseOutCandidates", "--place", "130131", "--at", "2020-06-30"]
    let report = try hegui.run(arguments: arguments + ["--format", "json"]).json()
    let undetermined = report["undetermined"].list.compactMap(\.string)
    #expect(!undetermined.isEmpty)
    let rows = try hegui.run(arguments: arguments + ["--format", "csv"]).output.split(separator: "\r\n")
    let told = rows.filter { $0.hasSuffix(",undetermined") }.map { String($0.split(separator: ",")[1]) }
    #expect(told == undetermined)
    #expect(rows.dropFirst().allSatisfy { $0.hasSuffix(",undetermined") || $0.hasSuffix(",member") })
  }

  @Test("What the text tells beside a table stands beside the one for spreadsheets, and never in it")
  func besideTheTable() throws {
    let hegui = try pingshan()
    func run(_ arguments: String...) throws -> ProcessResult {
      try hegui.run(arguments: arguments + ["--format", "csv", "--lang", "en"])
    }
    let ranking = try run("rank", "2020-06", "--place", "130131", "--at", "2020-06-15")
    #expect(ranking.errors.contains("is not over") && ranking.errors.contains("Draft (not published)"))
    #expect(!ranking.output.contains("Draft") && ranking.output.contains("rank,station"))
    let suspicions = try run("station", "suspicions", "--month", "2020-06")
    #expect(suspicions.errors.contains("not for the public") && suspicions.output.contains("trigger,"))
    let decision = try run("decide", "冀A10007", "--place", "130131", "--activity", "travel", "--zone", "none")
    #expect(decision.errors.contains("冀A10007") && decision.output.contains("rule,answer"))
    let list = try run("list", "phaseOutCandidates", "--at", "2020-06-30T10:00")
    #expect(list.errors.contains("at the end of 2020-06-30"))
    #expect(try run("list", "phaseOutCandidates", "--at", "2020-06-30").errors.isEmpty)
  }

  @Test("A look-up names what is missing in words")
  func lookup() throws {
    let hegui = try pingshan()
    let chinese = try hegui.run("lookup", "冀A10007", "--at", "2020-07-01", "--lang", "zh").output
    #expect(chinese.contains("缺少："))
    #expect(chinese.contains("（vehicle.inPhaseOutTask）"))
  }

  @Test("A ranking of a month that is not over says so", arguments: ["zh", "en"])
  func unfinishedMonth(language: String) throws {
    let hegui = try pingshan()
    func notes(_ arguments: String...) throws -> String {
      try hegui.run(arguments: ["rank", "--place", "130131", "--lang", language] + arguments).output
    }
    let (begun, over) = language == "zh" ? ("尚未开始", "尚未结束") : ("has not begun", "is not over")
    #expect(try notes("2020-07", "--at", "2020-06-15").contains(begun))
    #expect(try notes("2020-06", "--at", "2020-06-15").contains(over))
    #expect(try !notes("2020-06", "--at", "2020-06-30").contains(over))
    #expect(try !notes("2020-06").contains(over))
  }
}
