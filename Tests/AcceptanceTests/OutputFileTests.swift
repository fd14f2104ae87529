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
    let hegui = try HeguiProcess.withoutPlan(importing: "stations")
    try hegui.succeed("policy", "load", "pingshan-2020")
    try hegui.succeed("obd", "simulate", "--vehicles", "1", "--day", "2025-07-01", "--out", "day.bin")
    _ = try hegui.shell("ln -s \(Self.registry) link; ln \(Self.registry) hard")
    let before = try hegui.contentHash()
    for name in [Self.registry, "./" + Self.registry, "link", "hard", Self.registry + "-wal"] {
      let line = command.replacingOccurrences(of: "FIXTURES", with: HeguiProcess.fixture("")).split(separator: " ")
      let result = try hegui.run(arguments: line.map { $0 == "N" ? name : String($0) })
      #expect(result.status == 73, "\(name): \(result.errors)")
      #expect(result.errors.contains("not overwritten"), "\(result.errors)")
      #expect(try hegui.contentHash() == before, "\(name)")
    }
    #expect(try hegui.run("db", "verify").status == 0)
  }

  @Test("a name of one character is a name; a dash is none, and what ends with a slash can be no file")
  func shortNames() throws {
    let hegui = try HeguiProcess.withoutPlan()
    let file = HeguiProcess.fixture("stations/1-register.xml")
    _ = try hegui.shell("ln -s q link")
    for name in ["a", "甲", "link"] {
      let result = try hegui.run("import", file, "--receipt", name)
      #expect(result.status == 0 || result.status == 1, "\(name): \(result.errors)")
      #expect(try !hegui.folder.data(name).isEmpty, "\(name)")
    }
    #expect(try !hegui.folder.data("q").isEmpty)
    let dash = try hegui.run("import", file, "--receipt", "-")
    #expect(dash.status == 64 && dash.errors.contains("/dev/stdout"))
    #expect(try hegui.run("import", file, "--receipt", "n/").status == 73)
    #expect(!FileManager.default.fileExists(atPath: hegui.folder.path("n")))
  }

  @Test("an output that is an input is refused, and so is one for two outputs")
  func inputs() throws {
    let hegui = try HeguiProcess.withoutPlan()
    _ = try hegui.shell("mkdir in; cp \(HeguiProcess.fixture("scenarios/T-034"))/*.xml in/; cp -R in before")
    let first = try #require(try FileManager.default.contentsOfDirectory(atPath: hegui.folder.path("in")).min())
    for option in ["--receipt", "--findings"] {
      for input in ["in/" + first, "in"] {
        let result = try hegui.run("import", input, option, "in/" + first)
        #expect(result.status == 73)
        #expect(result.errors.contains("that this command uses"), "\(result.errors)")
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
      let failed = try hegui.shell("ulimit -f 16; \"$HEGUI\" \(command)")
      #expect(failed.status == 73, "\(failed.errors)")
      #expect(failed.errorLines.count == 1)
      #expect(try hegui.folder.data(name) == Data("as it was".utf8))
      let names = try FileManager.default.contentsOfDirectory(atPath: hegui.folder.path)
      #expect(!names.contains { $0.hasPrefix(".hegui") }, "\(names)")
      #expect(try hegui.run(arguments: command.split(separator: " ").map(String.init)).status == 0)
      #expect(try hegui.folder.data(name).count > 8192)
    }
  }

  @Test("files beside the place of an output are nobody's but their owner's, and who is killed leaves none")
  func neighbours() throws {
    let hegui = try HeguiProcess()
    let made = try hegui.shell(
      """
      echo mine > day.bin.unfinished; mkdir folder; ln -s /nowhere folder/day.bin.unfinished
      long=$(printf '%0251d' 1).bin
      for name in day.bin folder/day.bin "$long"; do
        "$HEGUI" obd simulate --vehicles 1 --day 2025-07-01 --out "$name" > /dev/null || exit 9
      done
      cat day.bin.unfinished; ls -A folder | wc -l; ls "$long" | wc -l
      timeout -s KILL 0.3 "$HEGUI" sample --vehicles 200000 --inspections 200000 --single-file --out killed > /dev/null
      ls -A killed | grep -v xml
      "$HEGUI" obd simulate --vehicles 1 --day 2025-07-01 --out killed > /dev/null 2>&1; echo $?
      """)
    #expect(made.output == "mine\n2\n1\n73\n", "\(made.output) \(made.errors)")
  }

  @Test("the log of a registry that is gone or damaged, and a damaged registry, are replaced by no output")
  func logs() throws {
    let hegui = try HeguiProcess.withoutPlan(importing: "stations")
    let made = try hegui.shell(
      #"""

      cp \#(Self.registry) damaged.sqlite
      printf '\067\177\006\202rest' > lone.sqlite-wal; ln -s lone.sqlite-wal link
      dd if=/dev/zero of=damaged.sqlite bs=4096 count=1 conv=notrunc 2> /dev/null; cp damaged.sqlite before
      """#)
    #expect(made.status == 0, "\(made.errors)")
    for name in ["lone.sqlite-wal", "link"] {
      #expect(try hegui.run("rank", "2020-06", "--place", "130131", "--html", name).status == 73)
    }
    let damaged = try hegui.run(
      "import", HeguiProcess.fixture("stations"), "--db", "damaged.sqlite", "--receipt", "damaged.sqlite")
    #expect(damaged.status != 0)
    #expect(try hegui.shell("cmp damaged.sqlite before && cat lone.sqlite-wal").output.hasSuffix("rest"))
  }

  @Test(
    "what may not be replaced is written where it stands, and what may not be written is left",
    .enabled(if: getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
  func sticky() throws {
    let hegui = try HeguiProcess()
    let script = """
      chmod 755 .; mkdir shared own; chmod 1777 shared; chown 65534 own
      echo before > shared/others.bin; chmod 666 shared/others.bin; echo before > shared/kept.bin
      as() { setpriv --reuid 65534 --regid 65534 --clear-groups "$HEGUI" obd simulate --vehicles 1 --day 2025-07-01 --out $1; }
      as shared/others.bin > /dev/null; echo $?; head -c 6 shared/others.bin | grep -c before; ls -A shared | wc -l
      as shared/kept.bin > /dev/null 2>&1; echo $?; cat shared/kept.bin
      echo before > own/locked.bin; chmod 444 own/locked.bin; chown 65534 own/locked.bin
      as own/locked.bin > /dev/null 2>&1; echo $?; cat own/locked.bin
      """
    #expect(try hegui.shell(script).output == "0\n0\n2\n73\nbefore\n73\nbefore\n")
  }

  @Test("with standard output closed, its text goes into no file")
  func closed() throws {
    let hegui = try HeguiProcess.withoutPlan(importing: "stations")
    let result = try hegui.shell(
      #""$HEGUI" rank 2020-06 --place 130131 --html page.html >&-; echo $?; head -c 15 page.html"#)
    #expect(result.output == "74\n" || result.output == "74\n<!DOCTYPE html>", "\(result.output)")
  }

  @Test("no output takes the place of another one of the same command")
  func twice() throws {
    let hegui = try HeguiProcess.withoutPlan(importing: "stations")
    try hegui.succeed("policy", "load", "pingshan-2020")
    let month = ["report", "month", "--pack", "pingshan-2020", "--period", "2020-06"]
    #expect(try hegui.run(arguments: month + ["--html", "D/ranking.csv", "--csv", "D"]).status == 73)
    let page = try hegui.shell(
      "mkdir -p D; \"$HEGUI\" \(month.joined(separator: " ")) --html D/ranking.csv --csv D; head -c 9 D/ranking.csv")
    #expect(page.output.hasSuffix("<!DOCTYPE"), "\(page.output)")
  }

  @Test("an argument that is no UTF-8 is a usage error: two such names would be one file")
  func textless() throws {
    let hegui = try HeguiProcess.withoutPlan()
    let script = #""$HEGUI" rank 2020-06 --place 130131 --html "$(printf '\274\354').html"; echo $?; ls *.html"#
    let result = try hegui.shell(script)
    #expect(result.output == "64\n")
    #expect(result.errors.contains("no UTF-8"))
    #expect(try hegui.shell(#"HEGUI_DB="$(printf '\274\354')" "$HEGUI" db info"#).status == 64)
  }

  @Test("a new page is its owner's alone, samples are not; one that others could read stays so, also behind a link")
  func permissions() throws {
    let hegui = try HeguiProcess.withoutPlan(importing: "stations")
    let made = try hegui.shell(
      """
      umask 022; mkdir web; echo before > web/page.html; chmod 644 web/page.html; ln -s web/page.html link
      for name in new.html link; do "$HEGUI" rank 2020-06 --place 130131 --html $name > /dev/null || exit 9; done
      "$HEGUI" sample --vehicles 1 --inspections 1 --single-file --out s > /dev/null
      stat -c %a new.html web/page.html s/2-inspections.xml; readlink link; cmp new.html web/page.html && echo same
      """)
    #expect(made.output == "600\n644\n644\nweb/page.html\nsame\n", "\(made.output) \(made.errors)")
  }

  @Test("an output may be a pipe, or standard output")
  func streams() throws {
    let hegui = try HeguiProcess.withoutPlan()
    let input = HeguiProcess.fixture("scenarios/T-034")
    let piped = try hegui.shell("\"$HEGUI\" import \(input) --dry-run --receipt /dev/stdout | grep -c '</receipt>'")
    #expect(piped.output == "1\n")
    let kept = try hegui.shell(
      "\"$HEGUI\" import \(input) --dry-run --receipt /dev/stdout > out; grep -c '</receipt>' out; grep -c total out")
    #expect(kept.output == "1\n1\n", "\(kept.output)")
  }

  @Test("nothing is published where the page cannot be written")
  func publication() throws {
    let hegui = try HeguiProcess.withoutPlan(importing: "stations")
    let before = try hegui.contentHash()
    let result = try hegui.run(
      "rank", "2020-06", "--place", "130131", "--publish", "--where", "website", "--html", "nowhere/june.html")
    #expect(result.status == 73)
    #expect(try hegui.contentHash() == before)
    try hegui.succeed(
      "rank", "2020-06", "--place", "130131", "--publish", "--where", "website", "--html", "june.html")
  }
}
