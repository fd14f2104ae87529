import RegistryStore

/// How much of a file one transaction takes: so many records and findings, or the work of reading so many rows.
///
/// Each transaction writes every index page that it touched, so few are cheap; but what is not committed is lost where
/// the program is killed, its findings wait in memory, and others wait to write: mostly a fifth of a second, and some
/// seconds where each record has to be compared with many others.
struct ChunkSize {
  private let transaction: RegistryTransaction
  private let rowsReadBefore: Int
  private var written = 0

  /// A chunk that begins now. In a dry run all are of one transaction: what those before have read is not this one's.
  init(in transaction: RegistryTransaction) {
    self.transaction = transaction
    rowsReadBefore = transaction.rowsRead
  }

  /// Adds records and findings.
  mutating func grow(by count: Int) { written += count }

  /// Whether it ends.
  var isFull: Bool { written >= 5_000 || transaction.rowsRead - rowsReadBefore >= 50_000 }
}
