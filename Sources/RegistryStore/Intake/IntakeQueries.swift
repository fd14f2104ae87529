public import RegistryModel

extension RegistryReader {
  /// Held records in the order of arrival, without bytes and findings.
  ///
  /// - Parameters:
  ///   - outcome: only of this outcome; all where nil.
  ///   - after: only later than this one, for paging.
  /// - Throws: `StoreError`.
  public func heldRecords(
    _ state: HeldState, outcome: HeldOutcome? = nil, after: HeldRecordID? = nil, limit: Int
  ) throws -> [HeldRecord] { throw StoreError(.database, "not built yet") }

  /// A held record with its bytes and findings; nil where there is none of that number.
  ///
  /// - Throws: `StoreError`.
  public func heldRecord(_ id: HeldRecordID) throws -> HeldRecord? { throw StoreError(.database, "not built yet") }

  /// Open held records of a station's serial, with bytes and findings: parts that wait for their partners among them.
  ///
  /// - Throws: `StoreError`.
  public func heldRecords(station: String, serial: String, outcome: HeldOutcome) throws -> [HeldRecord] {
    throw StoreError(.database, "not built yet")
  }

  /// Whether there is any open held record; lets an import skip looking for each record.
  ///
  /// - Throws: `StoreError`.
  public func hasOpenHeldRecords() throws -> Bool { throw StoreError(.database, "not built yet") }

  /// The latest import runs, newest first.
  ///
  /// - Throws: `StoreError`.
  public func importRuns(limit: Int) throws -> [ImportRun] { throw StoreError(.database, "not built yet") }

  /// The files that a run received, in order.
  ///
  /// - Throws: `StoreError`.
  public func receivedFiles(of run: ImportRunID) throws -> [ReceivedFile] {
    throw StoreError(.database, "not built yet")
  }

  /// A received file; nil where there is none of that number.
  ///
  /// - Throws: `StoreError`.
  public func receivedFile(_ id: ReceivedFileID) throws -> ReceivedFile? {
    throw StoreError(.database, "not built yet")
  }

  /// The values of a setting; empty where it is not set.
  ///
  /// - Throws: `StoreError`.
  public func setting(_ name: String, knownAt: Instant? = nil) throws -> [String] {
    throw StoreError(.database, "not built yet")
  }
}
