import Crypto
public import RegistryModel

/// A frame as it was received, kept because someone asked for it.
public struct RawFrame: Hashable, Sendable {
  /// The VIN or 机械环保代码 of its header.
  public let identity: String
  /// The day it is about, or the day of its receipt where it gives none.
  public let day: CivilDate
  /// All its bytes.
  public let bytes: [UInt8]

  /// A frame.
  public init(identity: String, day: CivilDate, bytes: [UInt8]) {
    self.identity = identity
    self.day = day
    self.bytes = bytes
  }
}

extension RegistryTransaction {
  /// Keeps a frame; one that is kept already stays as it is.
  ///
  /// - Returns: whether it was new.
  /// - Throws: `StoreError`.
  public func keep(_ frame: RawFrame) throws -> Bool {
    let digest = Hexadecimal.text(of: SHA256.hash(data: frame.bytes))
    let statement = try connection.statement(
      """
      INSERT INTO rawFrame (identity, day, receivedAt, digest, bytes) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (digest) DO NOTHING
      """)
    statement.bind(1, frame.identity)
    statement.bind(2, frame.day.daysSinceEpoch)
    statement.bind(3, recordedAt.millisecondsSinceEpoch)
    statement.bind(4, digest)
    statement.bind(5, frame.bytes)
    try statement.run()
    guard connection.changes > 0 else { return false }
    note("rawFrame", digest, "kept")
    return true
  }

  /// Deletes the frames of all days before `day`; the figures of their days stay.
  ///
  /// - Returns: how many there were.
  /// - Throws: `StoreError`.
  public func pruneFrames(before day: CivilDate) throws -> Int {
    let statement = try connection.statement("DELETE FROM rawFrame WHERE day < ?1")
    statement.bind(1, day.daysSinceEpoch)
    try statement.run()
    let count = connection.changes
    note("prune", "rawFrame before \(day)", String(count))
    return count
  }
}

extension RegistryReader {
  /// The bytes of the frames that are kept of a day, in the order of their receipt.
  ///
  /// - Parameter knownAt: answer from what the registry knew at that moment; nil for now.
  /// - Throws: `StoreError`.
  /// - Complexity: O(frames of the day).
  public func rawFrames(identity: String, day: CivilDate, knownAt: Instant? = nil) throws -> [[UInt8]] {
    try connection.all(
      "SELECT bytes FROM rawFrame WHERE day = ?1 AND identity = ?2 AND receivedAt <= ?3 ORDER BY id",
      {
        $0.bind(1, day.daysSinceEpoch)
        $0.bind(2, identity)
        $0.bind(3, knownAt?.millisecondsSinceEpoch ?? Int64.max)
      }
    ) { $0.blob(0) }
  }

  /// How many raw frames are kept.
  ///
  /// - Throws: `StoreError`.
  public func rawFrameCount() throws -> Int {
    try connection.first("SELECT count(*) FROM rawFrame") { Int($0.integer(0)) } ?? 0
  }
}
