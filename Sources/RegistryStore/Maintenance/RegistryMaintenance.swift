extension Registry {
  /// Counts, versions and the audit head.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(n): the tables are counted.
  public func info() throws -> RegistryInfo { throw StoreError(.database, "not built yet") }

  /// SHA-256 over all domain rows in the order of their keys, as 64 hexadecimal digits.
  ///
  /// Covered are inspections as received (replaced ones marked as such), the statements of the register that stand with
  /// the states that follow from them, and publications. Left out are runs, files, held records, audit, numbers of
  /// rows, moments of recording, and what the registry computed itself (judgements, findings): so the same content gives
  /// the same hash however it came in.
  /// - Throws: `StoreError`.
  /// - Complexity: O(n), constant memory.
  public func contentHash() throws -> String { throw StoreError(.database, "not built yet") }

  /// Checks the file's structure, the references between rows and the audit log.
  ///
  /// - Parameters:
  ///   - depth: `quick` leaves out that indexes fit their tables.
  ///   - head: an audit head noted elsewhere.
  /// - Throws: `StoreError` where the check cannot be made.
  public func verify(_ depth: VerificationDepth, head: String? = nil) throws -> VerificationReport {
    throw StoreError(.database, "not built yet")
  }

  /// Writes a consistent copy while others go on reading and writing.
  ///
  /// - Throws: `StoreError`; `alreadyExists` where there is a file at `destination`.
  public func backup(to destination: String) throws { throw StoreError(.database, "not built yet") }

  /// Makes a registry of a backup, after verifying the backup.
  ///
  /// - Parameter replacing: whether a registry at `path` may be replaced; another file never is.
  /// - Throws: `StoreError`; `alreadyExists` where there is a file at `path` that may not be replaced, `corrupt` where
  ///   the backup is damaged.
  public static func restore(
    from backup: String, to path: String, replacing: Bool, by context: WriteContext
  ) throws { throw StoreError(.database, "not built yet") }
}

/// How thoroughly a file is checked.
public enum VerificationDepth: Hashable, Sendable {
  /// Structure only: linear in the size of the file.
  case quick
  /// Indexes against their tables as well.
  case full
}
