public import RegistryModel

/// The periods that are closed, each version with its day, reason and hash.
public struct ClosedPeriodsReport: Report, Codable {
  /// The versions, sorted by pack, period and version.
  public var periods: [Version]

  /// One frozen version.
  public struct Version: Codable, Sendable {
    /// The pack.
    public var pack: String
    /// The period, by its label.
    public var period: String
    /// The version: 1 for the first, then corrections.
    public var version: Int
    /// The stated moment of closing or correction.
    public var closedAt: Instant
    /// Why this version replaces the one before it.
    public var reason: String?
    /// SHA-256 over the frozen version.
    public var contentHash: String

    /// A version.
    public init(
      pack: String, period: String, version: Int, closedAt: Instant, reason: String?, contentHash: String
    ) {
      self.pack = pack
      self.period = period
      self.version = version
      self.closedAt = closedAt
      self.reason = reason
      self.contentHash = contentHash
    }
  }

  /// A list of versions.
  public init(periods: [Version]) { self.periods = periods }

  /// A table of the versions.
  public func lines(in language: Language, width: Int) -> [String] {
    func say(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }
    guard !periods.isEmpty else { return [say("没有已关账的期间。", "No period is closed.")] }
    var table = TextTable([
      .text(say("规则包", "pack")), .text(say("期间", "period")), .number(say("版本", "version")),
      .text(say("关账日", "closed")), .text(say("内容校验", "hash")), .text(say("更正原因", "reason")),
    ])
    for entry in periods {
      table.append([
        entry.pack, entry.period, "\(entry.version)", "\(entry.closedAt.day)", String(entry.contentHash.prefix(12)),
        entry.reason ?? "",
      ])
    }
    return table.lines(width: width)
  }

  /// The versions, with whole hashes.
  public func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(["pack", "period", "version", "closedAt", "contentHash", "reason"])
    for entry in periods {
      table.append([
        entry.pack, entry.period, "\(entry.version)", "\(entry.closedAt)", entry.contentHash, entry.reason ?? "",
      ])
    }
    return table
  }
}
