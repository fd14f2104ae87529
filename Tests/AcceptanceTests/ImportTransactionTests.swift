import Testing

@Suite("How an import is divided into transactions")
struct ImportTransactionTests {
  @Test(
    "records that have to be compared with many others make shorter transactions, so that nobody waits for the lock")
  func endsByWork() throws {
    func entries(keys: (Int) -> String) throws -> Int {
      let hegui = try HeguiProcess.withRegistry()
      try hegui.folder.file("machines.xml", Self.machines(keys: keys))
      try hegui.succeed("import", "machines.xml")
      return try #require(try hegui.json("db", "info")["auditEntries"].int)
    }
    #expect(try entries { _ in "M-1" } > entries { "M-\($0)" })
  }

  /// What its one transaction has read does not end each chunk of it before it has begun.
  @Test("a dry run of such records ends, tells the same and writes nothing")
  func rehearsal() throws {
    let hegui = try HeguiProcess.withRegistry()
    try hegui.folder.file("machines.xml", Self.machines { _ in "M-1" })
    let head = try hegui.auditHead()
    let told = try hegui.run("import", "machines.xml", "--dry-run", "--format", "json")
    #expect(try hegui.auditHead() == head)
    let taken = try hegui.run("import", "machines.xml", "--format", "json")
    #expect(told.status == taken.status)
    #expect(try Counts(told.json()["totals"]) == Counts(taken.json()["totals"]))
  }

  /// The latest statement comes first: one that comes after all others need not be compared with them.
  private static func machines(keys: (Int) -> String) -> String {
    let records = (1...340).reversed().map { number in
      """
      <machine record="M\(number)" effective="2020-06-01T\((number / 60).padded):\((number % 60).padded):00+08:00" \
      key="\(keys(number))"><code>1-1A\(String(100_000 + number))</code><place>130131</place></machine>
      """
    }
    return Documents.register(records)
  }
}

extension Int {
  /// Two digits at least.
  fileprivate var padded: String { self < 10 ? "0\(self)" : String(self) }
}
