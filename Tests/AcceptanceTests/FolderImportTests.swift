import Foundation
import Testing

@Suite("Of a folder that is imported, nothing is passed over in silence")
struct FolderImportTests {
  @Test("a file whose name is no UTF-8 is told, and the others are read")
  func names() throws {
    let hegui = try HeguiProcess.withRegistry()
    let made = try hegui.shell(
      """
      mkdir -p in/b; cp \(HeguiProcess.fixture("stations"))/1-*.xml in/
      cp in/*.xml in/b/; cd in/b; for file in *.xml; do mv "$file" "$(printf '\\274\\354')$file"; done
      """)
    #expect(made.status == 0, "\(made.errors)")
    let report = try hegui.json("import", "in", "--receipt", "receipt.xml", status: 1)
    let unusable = report["unusable"].list
    #expect(!unusable.isEmpty && unusable.count == report["files"].list.count)
    #expect(unusable.allSatisfy { $0["code"].string == "FILE-CANNOT-OPEN" })
    #expect(unusable.first?["path"].string?.hasPrefix("in/b/\\xBC\\xEC") == true, "\(unusable)")
    #expect(String(decoding: try hegui.folder.data("receipt.xml"), as: UTF8.self).contains("FILE-CANNOT-OPEN"))
    let named = try hegui.shell("\"$HEGUI\" import in/b/*.xml")
    #expect(named.status == 64)
    #expect(named.errors.contains("no UTF-8"), "\(named.errors)")
    let captures = try hegui.shell("mkdir c; : > \"c/$(printf '\\274\\354').bin\"; \"$HEGUI\" obd import c")
    #expect(captures.status == 65)
    #expect(captures.errors.contains("no UTF-8"), "\(captures.errors)")
  }

  @Test("a folder in it that may not be read is told", .enabled(if: getuid() != 0 || FolderImportTests.mayBecomeNobody))
  func permissions() throws {
    let hegui = try HeguiProcess.withRegistry()
    let script = """
      mkdir -p in/closed; cp \(HeguiProcess.fixture("stations"))/1-*.xml in; cp in/*.xml in/closed; chmod 0 in/closed
      chmod 777 . ; chmod 666 hegui.sqlite*
      \(getuid() == 0 ? "setpriv --reuid 65534 --clear-groups" : "") "$HEGUI" import in --format json --dry-run
      """
    let result = try hegui.shell(script)
    _ = try hegui.shell("chmod 700 in/closed")
    #expect(result.status == 1, "\(result.errors)")
    #expect(try result.json()["unusable"].list.map { $0["path"].string } == ["in/closed"])
  }

  /// Root may read everything: then the test runs as somebody else.
  private static var mayBecomeNobody: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") }

  @Test("a folder without anything to read is told where it stands beside others")
  func emptyBesideOthers() throws {
    let hegui = try HeguiProcess.withRegistry()
    let made = try hegui.shell("mkdir full none bare; cp \(HeguiProcess.fixture("stations"))/1-*.xml full")
    #expect(made.status == 0, "\(made.errors)")
    let report = try hegui.json("import", "full", "none", "--dry-run", status: 1)
    #expect(report["files"].list.count == 1 && report["unusable"].list.map { $0["path"].string } == ["none"])
    #expect(try hegui.run("import", "none", "bare").status == 66)
  }

  @Test("files that are not read for their endings are counted and named, and change no status")
  func otherEndings() throws {
    let hegui = try HeguiProcess.withRegistry()
    let made = try hegui.shell(
      """
      mkdir -p in/deep; cp \(HeguiProcess.fixture("stations"))/1-*.xml in
      for name in b.txt c deep/d.XML.gz e.csv f.json g.pdf .hidden; do echo x > "in/$name"; done
      """)
    #expect(made.status == 0, "\(made.errors)")
    let plain = try hegui.json("import", "in/1-register.xml", "--dry-run", status: 0)
    #expect(plain["passedOver"]["count"].int == nil)
    let passedOver = try hegui.json("import", "in", "--dry-run", status: 0)["passedOver"]
    #expect(passedOver["count"].int == 6)
    #expect(
      passedOver["first"].list.map(\.string) == ["in/b.txt", "in/c", "in/deep/d.XML.gz", "in/e.csv", "in/f.json"])
    #expect(passedOver["endings"].list.map(\.string) == [".xml"])
    let english = try hegui.run("import", "in", "--dry-run", "--lang", "en").output
    #expect(english.contains("not read: 6") && english.contains(".xml") && english.contains("in/b.txt"), "\(english)")
    #expect(try hegui.run("import", "in", "--dry-run", "--lang", "zh").output.contains("未读取 6 个文件"))
  }

  @Test("hidden files and other endings are not meant; whatever else cannot be read is told; a device is refused")
  func others() throws {
    let hegui = try HeguiProcess.withRegistry()
    let made = try hegui.shell(
      """
      mkdir -p in/.hidden in/deep "in/$(printf '\\274\\354')"; cp \(HeguiProcess.fixture("stations"))/1-*.xml in/deep
      echo x > in/.hidden/a.xml; echo x > in/.b.xml; echo x > in/note.txt; ln -s /nowhere in/gone.txt
      mkfifo in/pipe.xml; ln -s . in/again; ln -s /nowhere in/gone.xml; ln -s /dev/null in/null.xml
      """)
    #expect(made.status == 0, "\(made.errors)")
    let report = try hegui.json("import", "in", "--dry-run", status: 1)
    #expect(report["files"].list.count == 1)
    #expect(
      report["unusable"].list.compactMap { $0["path"].string }
        == ["in/\\xBC\\xEC", "in/again", "in/gone.xml", "in/null.xml", "in/pipe.xml"])
    for command in [["import", "/dev/zero"], ["obd", "import", "/dev/zero"]] {
      let result = try hegui.run(arguments: command)
      #expect(result.status == 65, "\(result.errors)")
      #expect(result.errors.contains("device"))
    }
  }
}
