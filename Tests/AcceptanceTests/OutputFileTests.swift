import Foundation
import Testing

/// What a command writes beside the registry never costs anything that stood there.
@Suite("Output files spare registries and inputs, and stand in their place only when they are whole")
struct OutputFileTests {
  private static let registry = "hegui.sqlite"

  @Test(
    "an output that would replace the registry, under whatever name, is refused",
    arguments: [
      "rank 2020-06 --place 130131 --html N", "report month --pack pingshan-2020 --period 2020-06 --html N",
      "import FIXTURES/scenarios/T-034 --receipt N", "import FIXTURES/scenarios/T-034 --findings N",
      "obd simulate --vehicles 1 --day 2025-07-01 --out N", "obd import day.bin --findings N",
    ])
  func registry(command: String) throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    try hegui.succeed("policy", "load", "pingshan-2020")
    try hegui.succeed("obd", "simulate", "--vehicles", "1", "--day", "2025-07-01", "--out", "day.bin")
    _ = try hegui.shell("ln -s \(Self.registry) link; ln \(Self.registry) hard")
    let before = try hegui.contentHash()
    for name in [Self.registry, "./" + Self.registry, "link", "hard", Self.registry + "-wal"] {
      let line = command.replacingOccurrences(of: "FIXTURES", with: HeguiProcess.fixture("")).split(separator: " ")
      let result = try hegui.run(arguments: line.map { $0 == "N" ? name : String($0) })
      #expect(result.status == 73, "\(name): \(result.errors)")
      #expect(result.errors.contains("one of a registry"), "\(result.errors)")
      #expect(try hegui.contentHash() == before, "\(name)")
    }
    #expect(try hegui.run("db", "verify").status == 0)
  }

  @Test("an output that is an input is refused, and so is one for two outputs")
  func inputs() throws {
    let hegui = try HeguiProcess.withRegistry()
    _ = try hegui.shell("mkdir in; cp \(HeguiProcess.fixture("scenarios/T-034"))/*.xml in/; cp -R in before")
    let first = try #require(try FileManager.default.contentsOfDirectory(atPath: hegui.folder.path("in")).min())
    for option in ["--receipt", "--findings"] {
      for input in ["in/" + first, "in"] {
        let result = try hegui.run("import", input, option, "in/" + first)
        #expect(result.status == 73)
        #expect(result.errors.contains("input of this command"), "\(result.errors)")
      }
      let line = "\"$HEGUI\" import - \(option) 'in/\(first)' < 'in/\(first)'"
      #expect(try hegui.shell(line).status == 73)
    }
    #expect(try hegui.run("import", "in", "--receipt", "both", "--findings", "both").status == 73)
    #expect(try hegui.shell("diff -r in before && ls both*").status != 0)
    #expect(try hegui.shell("diff -r in before").status == 0)
    #expect(try hegui.json("db", "info")["counts"]["vehicle"].int == 0)
  }

  @Test("what stood in the place of an output stays where writing fails, with nothing half-written beside it")
  func whole() throws {
    let hegui = try HeguiProcess()
    let commands = [
      "sample --vehicles 200 --inspections 200 --single-file --out .",
      "obd simulate --vehicles 3 --day 2025-07-01 --out day.bin",
    ]
    for (command, name) in zip(commands, ["2-inspections.xml", "day.bin"]) {
      try hegui.folder.file(name, "as it was")
      let failed = try hegui.shell("trap '' XFSZ; ulimit -f 16; \"$HEGUI\" \(command)")
      #expect(failed.status == 73, "\(failed.errors)")
      #expect(failed.errorLines.count == 1)
      #expect(try hegui.folder.data(name) == Data("as it was".utf8))
      let names = try FileManager.default.contentsOfDirectory(atPath: hegui.folder.path)
      #expect(!names.contains { $0.contains("unfinished") }, "\(names)")
      #expect(try hegui.run(arguments: command.split(separator: " ").map(String.init)).status == 0)
      #expect(try hegui.folder.data(name).count > 8192)
    }
  }

  @Test("a new output is its owner's alone; one that others could read stays so, also behind a link")
  func permissions() throws {
    let hegui = try HeguiProcess()
    _ = try hegui.shell(
      "umask 000; mkdir web; echo before > web/day.bin; chmod 644 web/day.bin; ln -s web/day.bin link")
    for name in ["new.bin", "link"] {
      try hegui.succeed("obd", "simulate", "--vehicles", "1", "--day", "2025-07-01", "--out", name)
    }
    let modes = try hegui.shell(
      "stat -c %a new.bin web/day.bin; readlink link; stat -c %s web/day.bin new.bin | uniq -c")
    #expect(modes.output.hasPrefix("600\n644\nweb/day.bin\n      2 "), "\(modes.output)")
  }

  @Test("an output may be a pipe, or standard output")
  func streams() throws {
    let hegui = try HeguiProcess.withRegistry()
    let input = HeguiProcess.fixture("scenarios/T-034")
    let piped = try hegui.shell("\"$HEGUI\" import \(input) --dry-run --receipt /dev/stdout | grep -c '</receipt>'")
    #expect(piped.output == "1\n")
    let kept = try hegui.shell(
      "\"$HEGUI\" import \(input) --dry-run --receipt /dev/stdout > out; grep -c '</receipt>' out; grep -c total out")
    #expect(kept.output == "1\n1\n", "\(kept.output)")
  }

  @Test("nothing is published where the page cannot be written")
  func publication() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let before = try hegui.contentHash()
    let result = try hegui.run(
      "rank", "2020-06", "--place", "130131", "--publish", "--where", "website", "--html", "nowhere/june.html")
    #expect(result.status == 73)
    #expect(try hegui.contentHash() == before)
    try hegui.succeed(
      "rank", "2020-06", "--place", "130131", "--publish", "--where", "website", "--html", "june.html")
  }
}
