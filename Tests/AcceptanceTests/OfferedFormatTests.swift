import Testing

@Suite("Help offers the formats that a command writes")
struct OfferedFormatTests {
  @Test("a command whose help offers no CSV refuses it before it does anything")
  func withoutTable() throws {
    let hegui = try HeguiProcess()
    let inspections = HeguiProcess.fixture("stations/2-inspections-A.xml")
    let commands = [
      "init", "lookup 冀A10001", "standards judge \(inspections)", "dialect list", "dialect show x",
      "dialect validate x", "dialect try x y", "policy list", "policy show pingshan-2020", "policy load pingshan-2020",
      "policy test", "policy lattice", "db info", "db verify", "db migrate", "db backup copy", "db restore copy",
      "db prune gate-event --before 2020-01-01 --dry-run", "sample --out sample", "obd simulate --out frames",
      "completions bash", "manual",
    ]
    for command in commands {
      let words = command.split(separator: " ").map(String.init)
      #expect(try offered(words, by: hegui).contains("csv") == false, "\(command)")
      let refused = try hegui.run(arguments: words + ["--format", "csv"])
      #expect(refused.status == 64 && refused.output.isEmpty, "\(command): \(refused.output)")
      #expect(refused.errors.contains("this command has no CSV output"), "\(command): \(refused.errors)")
    }
    #expect(try hegui.shell("ls").output.isEmpty, "nothing was made")
    let refused = try hegui.run("manual", "--format", "json", "--lang", "zh")
    #expect(refused.status == 64 && refused.errors.contains("没有 JSON 输出"), "\(refused.errors)")
  }

  @Test("a command whose help offers CSV writes it")
  func withTable() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    try hegui.succeed("policy", "load", "pingshan-2020")
    let commands = [
      "import \(HeguiProcess.fixture("stations/1-register.xml"))", "quarantine list", "rank 2020-06 --place 130131",
      "decide 冀A10001 --place 130131 --activity pass", "list phaseOutCandidates --place 130131",
      "publications --pack pingshan-2020",
      "record workshop W-1 name=x", "case list --pack pingshan-2020", "station suspicions --month 2020-06",
      "indicators --pack pingshan-2020 --period 2020-06", "report month --pack pingshan-2020 --period 2020-06",
      "period close 2020-06 --pack pingshan-2020", "period list", "unit figures", "standards list",
      "standards show gb3847-2018", "policy coverage", "zone list", "zone at 114.2,38.2", "obd status --unregistered",
      "obd decode \(HeguiProcess.fixture("remote-obd/real-time-hj1239.hex"))",
    ]
    for command in commands {
      let words = command.split(separator: " ").map(String.init)
      #expect(try offered(words, by: hegui).contains("csv"), "\(command)")
      let table = try hegui.run(arguments: words + ["--format", "csv"])
      #expect([0, 1, 3, 4].contains(table.status), "\(command): \(table.errors)")
      #expect(table.output.prefix { $0 != "\r\n" }.contains(","), "\(command): \(table.output)")
    }
  }

  @Test("--known-at is offered where a command looks back")
  func lookingBack() throws {
    let hegui = try HeguiProcess()
    for language in ["zh", "en"] {
      func help(_ command: String) throws -> String { try hegui.run(command, "--help", "--lang", language).output }
      #expect(try help("lookup").contains("--known-at") && help("rank").contains("--known-at"))
      #expect(try !help("import").contains("--known-at") && !help("init").contains("--known-at"))
    }
  }

  /// The formats that the help of a command names.
  private func offered(_ words: [String], by hegui: HeguiProcess) throws -> [Substring] {
    let english = try hegui.run(arguments: words + ["--help", "--lang", "en"]).output
    let line = try #require(english.firstMatch(of: /Form of the results \(([a-z, ]+)\)/)).1
    let chinese = try hegui.run(arguments: words + ["--help", "--lang", "zh"]).output
    #expect(chinese.contains("结果的格式（\(line)）"), "\(chinese)")
    return line.split(separator: ", ")
  }
}
