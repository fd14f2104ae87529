import Foundation
import Testing

@Suite("A registry file that is lost while it is written, and names that belong to logs")
struct LostRegistryTests {
  @Test("where the index of the log is removed under somebody, others wait until he has ended, and nothing is lost")
  func indexRemoved() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations")
    let script = #"""
      mkfifo keys; "$HEGUI" lookup - --format json <keys >answers & exec 3>keys
      echo 冀A10001 >&3; while ! [ -s answers ]; do sleep 0.1; done
      "$HEGUI" record unit U8 name=x place=130131 >/dev/null; echo $?
      rm hegui.sqlite-shm
      "$HEGUI" record unit U9 name=x place=130131 >/dev/null 2>errors; echo $?; grep -c -e -shm errors
      "$HEGUI" lookup unit:U8 >/dev/null 2>&1; echo $?
      exec 3>&-; wait
      "$HEGUI" record unit U9 name=x place=130131 >/dev/null; echo $?
      "$HEGUI" lookup unit:U8 >/dev/null; echo $?
      """#
    let result = try hegui.shell(script)
    #expect(result.output == "0\n75\n1\n75\n0\n0\n", "\(result.output)\(result.errors)")
    #expect(try hegui.run("db", "verify", "--full").status == 0)
  }

  /// Imports `first.xml` and, after `change` was made to the registry that holds it by then, the same again.
  private func importing(_ hegui: HeguiProcess, meanwhile change: String) throws -> ProcessResult {
    try hegui.folder.file("first.xml", Documents.inspections([try Documents.inspection(serial: "B-1")]))
    // The import waits for its second file at the pipe until the registry is gone.
    let script = """
      mkfifo feed || exit 9
      ( "$HEGUI" import first.xml - < feed > import.log 2> import.err; echo $? > status ) &
      exec 3> feed
      n=0
      while ! "$HEGUI" lookup B-1 | grep -q 冀A10002; do n=$((n + 1)); [ $n -lt 600 ] || exit 7; sleep 0.05; done
      \(change)
      cat first.xml >&3
      exec 3>&-
      while [ ! -s status ]; do sleep 0.05; done
      cat import.err >&2
      exit $(cat status)
      """
    return try hegui.shell(script)
  }

  @Test("the advice of the import that is told leads to a restored registry")
  func removed() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations/1-register.xml")
    try hegui.succeed("db", "backup", "copy.sqlite")
    let before = try hegui.contentHash()
    let told = try importing(hegui, meanwhile: "rm hegui.sqlite")
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

  @Test("where another file was put in its place, the advice leaves that whole, with what it held")
  func replaced() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations/1-register.xml")
    try hegui.succeed("db", "backup", "other.sqlite")
    try hegui.succeed("record", "unit", "U900", "name=示例", "place=130131", "--db", "other.sqlite")
    let other = try hegui.json("db", "info", "--db", "other.sqlite")["contentHash"].string
    let told = try importing(hegui, meanwhile: "mv other.sqlite hegui.sqlite")
    #expect(told.status == 74 && told.errors.contains("another file has been put in its place, move the log away"))
    #expect(told.errors.contains("before anything else") && told.errorLines.count == 1, "\(told.errors)")
    for suffix in ["-wal", "-shm"] {
      try FileManager.default.moveItem(
        atPath: hegui.folder.path("hegui.sqlite" + suffix), toPath: hegui.folder.path("kept" + suffix))
    }
    #expect(try hegui.contentHash() == other)
    try hegui.succeed("import", "first.xml")
    #expect(try hegui.run("db", "verify", "--full").status == 0)
  }

  @Test("where it was moved and not written since, the advice brings back what was acknowledged")
  func moved() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations/1-register.xml")
    let told = try importing(hegui, meanwhile: "mv hegui.sqlite moved.sqlite")
    #expect(told.status == 74 && told.errors.contains("nobody has written it since, copy it and the log"))
    try FileManager.default.moveItem(
      atPath: hegui.folder.path("moved.sqlite"), toPath: hegui.folder.path("hegui.sqlite"))
    try hegui.succeed("db", "info")
    #expect(try hegui.run("lookup", "B-1").output.contains("冀A10002"))
    #expect(try hegui.run("db", "verify", "--full").status == 0)
  }

  @Test("where it was moved and written since, the advice keeps the former log from it")
  func movedAndWritten() throws {
    let hegui = try HeguiProcess.withRegistry(importing: "stations/1-register.xml")
    let told = try importing(
      hegui,
      meanwhile: """
        mv hegui.sqlite moved.sqlite
        "$HEGUI" record unit U900 name=示例 place=130131 --db moved.sqlite; [ $? = 75 ] || exit 8
        """)
    #expect(told.status == 74 && told.errors.contains("written since goes back only after the log was moved away"))
    // Meanwhile it would have had two logs; now the import has ended.
    try hegui.succeed("record", "unit", "U900", "name=示例", "place=130131", "--db", "moved.sqlite")
    let after = try hegui.json("db", "info", "--db", "moved.sqlite")["contentHash"].string
    for suffix in ["-wal", "-shm"] {
      try FileManager.default.moveItem(
        atPath: hegui.folder.path("hegui.sqlite" + suffix), toPath: hegui.folder.path("kept" + suffix))
    }
    for suffix in ["", "-wal", "-shm"]
    where FileManager.default.fileExists(atPath: hegui.folder.path("moved.sqlite" + suffix)) {
      try FileManager.default.moveItem(
        atPath: hegui.folder.path("moved.sqlite" + suffix), toPath: hegui.folder.path("hegui.sqlite" + suffix))
    }
    #expect(try hegui.contentHash() == after)
    try hegui.succeed("import", "first.xml")
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
}
