import Foundation
import Testing

@Suite("A registry file that is lost while it is written, and names that belong to logs")
struct LostRegistryTests {
  @Test("the advice of the import that is told leads to a restored registry")
  func removed() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations/1-register.xml")
    try hegui.succeed("db", "backup", "copy.sqlite")
    let before = try hegui.contentHash()
    try hegui.folder.file("first.xml", Documents.inspections([try Documents.inspection(serial: "B-1")]))
    // The import waits for its second file at the pipe until the registry is gone.
    let script = """
      mkfifo feed || exit 9
      ( "$HEGUI" import first.xml - < feed > import.log 2> import.err; echo $? > status ) &
      exec 3> feed
      n=0
      while ! "$HEGUI" lookup B-1 | grep -q 冀A10002; do n=$((n + 1)); [ $n -lt 600 ] || exit 7; sleep 0.05; done
      rm hegui.sqlite
      cat first.xml >&3
      exec 3>&-
      while [ ! -s status ]; do sleep 0.05; done
      cat import.err >&2
      exit $(cat status)
      """
    let told = try hegui.shell(script)
    #expect(told.status == 74 && told.errors.contains("-wal") && told.errors.contains("db restore"), "\(told.errors)")
    let log = hegui.folder.path("hegui.sqlite-wal")
    #expect(FileManager.default.fileExists(atPath: log))
    let refused = try hegui.run("db", "restore", "copy.sqlite")
    #expect(refused.status == 73 && refused.errors.contains("give the log another name"), "\(refused.errors)")
    try FileManager.default.moveItem(atPath: log, toPath: hegui.folder.path("kept-log"))
    try hegui.succeed("db", "restore", "copy.sqlite")
    #expect(try hegui.contentHash() == before)
    #expect(try hegui.run("db", "verify", "--full").status == 0)
  }

  @Test("nothing is made under the name of a log", arguments: ["-wal", "-shm", "-journal"])
  func nameOfLog(suffix: String) throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed("db", "backup", "copy.sqlite")
    let name = "other.sqlite" + suffix
    for command in [["db", "backup", name], ["init", "--db", name], ["db", "restore", "copy.sqlite", "--db", name]] {
      let result = try hegui.run(arguments: command)
      #expect(result.status == 73 && result.errorLines.count == 1, "\(command) \(result.errors)")
      #expect(result.errors.contains("registry's log"))
    }
    #expect(!FileManager.default.fileExists(atPath: hegui.folder.path(name)))
  }
}

  @Test(
    "a file called like a registry in the making is none, and is left as it is",
    arguments: [
      ".hegui-unfinished", ".hegui-restoring",
    ])
  func nameOfUnfinished(suffix: String) throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.succeed("db", "backup", "copy.sqlite")
    let name = "county" + suffix
    let left = try hegui.folder.data("copy.sqlite")
    try hegui.folder.file(name, containing: left)
    let commands = [
      (["init", "--db", name], 73), (["db", "backup", name], 73), (["db", "restore", "copy.sqlite", "--db", name], 73),
      (["db", "restore", "copy.sqlite", "--replace", "--db", name], 73),
      (["db", "restore", name, "--db", "county"], 65),
      (["db", "backup", "county", "--db", name], 65), (["db", "info", "--db", name], 65),
      (["import", HeguiProcess.fixture("stations"), "--db", name], 65),
    ]
    for (command, status) in commands {
      let result = try hegui.run(arguments: command)
      #expect(result.status == Int32(status) && result.errorLines.count == 1, "\(command) \(result.errors)")
      #expect(result.errors.contains("no registry but") && result.errors.contains("another name"))
      #expect(try hegui.folder.data(name) == left, "\(command)")
    }
    #expect(try hegui.run("db", "info", "--db", name, "--lang", "zh").errors.contains("不是登记库"))
    #expect(!FileManager.default.fileExists(atPath: hegui.folder.path("county")))
  }
