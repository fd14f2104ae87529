import RegistryModel

/// What the words of the plans about remote monitoring mean, each with its source.
///
/// The copies of GB 17691-2018 and HJ 1239.3-2021 at hand define neither "online" nor "networked" nor "stably meets
/// the standard" (稳定达标). A value that is not loaded makes the answer "cannot say", never "yes".
public struct RemoteMonitoringParameters: Hashable, Sendable {
  /// A vehicle is online while its last contact is at most so many seconds ago.
  public var onlineWindow: SourcedValue<Int>?
  /// What makes a vehicle networked.
  public var networkedMeaning: SourcedValue<NetworkedMeaning>?
  /// A removal alarm, or a record of another vehicle, raises the suspicion for so many days.
  public var tamperingWindow: SourcedValue<Int>?
  /// What "stably meets the standard" is. There is no default: without it nothing is exempt (reading A-20).
  public var stableCompliance: SourcedValue<StableCompliance>?

  /// Parameters; what is nil is not loaded.
  public init(
    onlineWindow: SourcedValue<Int>? = nil, networkedMeaning: SourcedValue<NetworkedMeaning>? = nil,
    tamperingWindow: SourcedValue<Int>? = nil, stableCompliance: SourcedValue<StableCompliance>? = nil
  ) {
    self.onlineWindow = onlineWindow
    self.networkedMeaning = networkedMeaning
    self.tamperingWindow = tamperingWindow
    self.stableCompliance = stableCompliance
  }

  /// What makes a vehicle networked.
  public enum NetworkedMeaning: String, Hashable, Sendable, CaseIterable {
    /// The register's date, until the register's date of disconnection.
    case registerDate
    /// At least one frame has come.
    case firstContact
    /// Both.
    case registerDateAndContact
  }

  /// Conditions of "stably meets the standard" over the days since the last periodic inspection.
  public struct StableCompliance: Hashable, Sendable {
    /// Longest stretch without contact, in days.
    public var longestSilence: Int
    /// Most days on which the lamp was lit.
    public var lampDays: Int
    /// Highest daily mean of NOx downstream of the aftertreatment, in 0.01 × 10⁻⁶; nil where there is no such limit.
    public var meanDownstreamNOx: Int?

    /// Conditions; all of them count.
    public init(longestSilence: Int, lampDays: Int, meanDownstreamNOx: Int? = nil) {
      self.longestSilence = longestSilence
      self.lampDays = lampDays
      self.meanDownstreamNOx = meanDownstreamNOx
    }
  }

  /// The readings that the project starts from, each named as what it is.
  public static let projectReadings = RemoteMonitoringParameters(
    onlineWindow: SourcedValue(
      86_400, source: Citation(document: "GB 17691-2018", clause: "Q"),
      provenance: Provenance(
        .low, isFromMemory: true,
        note: BilingualText(
          zh: "标准要求每24小时至少上传一次OBD信息；以24小时为在线判据是本项目的解读。",
          en:
            "The standard asks for OBD information at least once in 24 hours; taking that as the test of online is the project's reading."
        ))),
    networkedMeaning: SourcedValue(
      .registerDate, source: Citation(document: "Hegui", clause: "docs/REMOTE_OBD.md"),
      provenance: Provenance(
        .low,
        note: BilingualText(
          zh: "方案文字未定义“联网”；以登记库中的联网日期为准是本项目的解读。",
          en: "The plans do not define “networked”; following the register's date is the project's reading."))),
    tamperingWindow: SourcedValue(
      365, source: Citation(document: "Hegui", clause: "docs/REMOTE_OBD.md"),
      provenance: Provenance(
        .low, note: BilingualText(zh: "无出处，本项目设定。", en: "No source; set by the project."))))
}
