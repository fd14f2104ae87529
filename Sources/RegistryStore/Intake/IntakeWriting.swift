extension RegistryTransaction {
  /// Begins a run of the importer.
  ///
  /// - Throws: `StoreError`.
  public func beginRun() throws -> ImportRunID { throw StoreError(.database, "not built yet") }

  /// Ends a run with its totals.
  ///
  /// - Throws: `StoreError`.
  public func endRun(_ run: ImportRunID, totals: ImportTotals) throws { throw StoreError(.database, "not built yet") }

  /// Begins a received file of a run, before its first record is stored.
  ///
  /// - Throws: `StoreError`.
  public func beginFile(named name: String, in run: ImportRunID) throws -> ReceivedFileID {
    throw StoreError(.database, "not built yet")
  }

  /// Says in which dialect and encoding a file is read, as soon as it is known.
  ///
  /// - Throws: `StoreError`.
  public func describeFile(_ file: ReceivedFileID, dialect: String?, encoding: String?) throws {
    throw StoreError(.database, "not built yet")
  }

  /// Ends a received file: its digest and size where it was read to its end, and what became of its records.
  ///
  /// - Throws: `StoreError`.
  public func endFile(
    _ file: ReceivedFileID, sha256: String?, byteCount: Int?, totals: ImportTotals
  ) throws { throw StoreError(.database, "not built yet") }

  /// Keeps a record aside with its bytes.
  ///
  /// - Returns: whether it is newly kept; false where the same bytes are kept for the same reason already (also where
  ///   a person has discarded them), and then nothing is written.
  /// - Throws: `StoreError`.
  @discardableResult
  public func hold(_ draft: HeldRecordDraft) throws -> Bool { throw StoreError(.database, "not built yet") }

  /// Ends the wait of a held record: `released` after it was judged again and taken, or `discarded`.
  ///
  /// - Throws: `StoreError`; `noSuchRecord` where there is no such record or it is not open.
  public func resolve(_ id: HeldRecordID, as state: HeldState, reason: String) throws {
    throw StoreError(.database, "not built yet")
  }

  /// Releases the open held records that consist of the same bytes: they came again and were taken.
  ///
  /// - Returns: how many were released.
  /// - Throws: `StoreError`.
  @discardableResult
  public func releaseHeld(matching bytes: [UInt8], reason: String) throws -> Int {
    throw StoreError(.database, "not built yet")
  }

  /// Sets a setting of the registry (its places, its packs); an empty list unsets it. Older values stay as history.
  ///
  /// - Throws: `StoreError`.
  public func set(_ setting: String, to values: [String]) throws { throw StoreError(.database, "not built yet") }
}
