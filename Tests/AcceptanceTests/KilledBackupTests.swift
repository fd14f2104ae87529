import Foundation
import Testing

@Suite("Who is killed while a registry file is made leaves no half of one in its place")
struct KilledBackupTests {
  @Test("init, backup and restore that are killed at any moment can be run again")
  func killed() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    try hegui.succeed("db", "backup", "copy.sqlite")
    for (number, delay) in stride(from: 0.004, through: 0.2, by: 0.028).enumerated() {
      for command in ["init --place 130131 --db N", "db backup N", "db restore copy.sqlite --db N"] {
        let name = "made\(number).sqlite"
        let line = command.replacingOccurrences(of: "N", with: name)
        _ = try hegui.shell("timeout --foreground -s KILL \(delay) \"$HEGUI\" \(line)")
        let stands = FileManager.default.fileExists(atPath: hegui.folder.path(name))
        if !stands { #expect(try hegui.run(arguments: line.components(separatedBy: " ")).status == 0, "\(line)") }
        #expect(try hegui.run("db", "verify", "--db", name).status == 0, "\(line) after \(delay) s")
        for file in try FileManager.default.contentsOfDirectory(atPath: hegui.folder.path)
        where file.hasPrefix(name) { try FileManager.default.removeItem(atPath: hegui.folder.path(file)) }
      }
    }
  }

  @Test("of several that make one registry at a time, one succeeds")
  func atOnce() throws {
    let hegui = try HeguiProcess()
    // Not the shell's own `wait`, which waits for ever where the test process has blocked SIGCHLD.
    let script = #"seq 4 | xargs -P 4 -I X sh -c '"$HEGUI" init --place 130131 >/dev/null 2>&1; echo $?'"#
    let statuses = try hegui.shell(script).output.split(separator: "\n").map(String.init).sorted()
    #expect(statuses.count == 4 && statuses.first == "0")
    #expect(statuses.dropFirst().allSatisfy { ["73", "75"].contains($0) }, "\(statuses)")
    #expect(try hegui.run("db", "verify").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: hegui.folder.path)
    #expect(!names.contains { $0.contains("unfinished") }, "\(names)")
  }

  @Test("a registry that was cut to nothing is refused, its log is kept, and advice does not lead into damage")
  func emptied() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed("db", "backup", "copy.sqlite")
    try hegui.folder.file("hegui.sqlite", containing: Data())
    let log = Data(repeating: 0x37, count: 40_000)
    try hegui.folder.file("hegui.sqlite-wal", containing: log)
    let commands = [
      (["db", "info"], 65), (["lookup", "冀A10001"], 65), (["import", HeguiProcess.fixture("stations")], 65),
      (["db", "restore", "copy.sqlite", "--replace"], 73), (["init"], 73),
    ]
    for (command, status) in commands {
      let result = try hegui.run(arguments: command)
      #expect(result.status == Int32(status) && result.errorLines.count == 1, "\(command) \(result.errors)")
      #expect(try hegui.folder.data("hegui.sqlite-wal") == log, "\(command)")
    }
    let hint = try hegui.run("db", "info").errors
    #expect(hint.contains("hegui.sqlite-wal") && hint.contains("not written since"))
    #expect(try hegui.run("db", "info", "--lang", "zh").errors.contains("从未写入"))
  }

  @Test("a restore over a damaged registry tells the name under which that was set aside")
  func setAside() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    try hegui.succeed("db", "backup", "copy.sqlite")
    var damaged = try hegui.folder.data("copy.sqlite")
    damaged.replaceSubrange(100..<4000, with: Data(repeating: 0xA5, count: 3900))
    for name in ["hegui.sqlite.replaced", "hegui.sqlite.replaced-2"] {
      try hegui.folder.file("hegui.sqlite", containing: damaged)
      let report = try hegui.json("db", "restore", "copy.sqlite", "--replace")
      #expect(report["setAside"].string?.hasSuffix(name) == true)
      #expect(try hegui.folder.data(name) == damaged)
    }
  }
}
