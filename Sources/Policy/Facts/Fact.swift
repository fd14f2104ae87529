public import RegistryModel

/// Something a rule may ask for: its name, type and where its value comes from. Each fact is declared once.
///
/// A reference to its one declaration: evaluating looks facts up by the thousand, and a copy would count a dozen references.
public final class Fact: Sendable {
  /// Stable name, such as `vehicle.stage`.
  public let name: String
  /// Whose fact it is: the id of a kind of record, or `question`, `time` or another group.
  public let subject: String
  /// What its values are.
  public let type: AttributeType
  /// What it is called.
  public let title: BilingualText
  /// Where its value comes from.
  public let source: Source

  /// Where the value of a fact comes from.
  public enum Source: Sendable {
    /// An attribute of a record of that kind.
    case attribute(RecordKind, Attribute)
    /// Stated with the question: nothing in the register holds it.
    case question
    /// The moment asked about.
    case clock
    /// A yes or no that follows from a condition on other facts.
    case defined(Condition)
    /// A number of related records.
    case counted(CountedRelation)
    /// Computed from other facts; the text says how.
    case computed(ComputedFact)
  }

  init(_ name: String, subject: String, _ type: AttributeType, title: BilingualText, source: Source) {
    self.name = name
    self.subject = subject
    self.type = type
    self.title = title
    self.source = source
  }

  convenience init(_ name: String, _ type: AttributeType, zh: String, en: String, source: Source) {
    let subject = name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? name
    self.init(name, subject: subject, type, title: BilingualText(zh: zh, en: en), source: source)
  }
}

extension Fact.Source {
  /// Names of the parameters of a pack that the value depends on.
  var parameters: [String] {
    if case .computed(let fact) = self { fact.parameters } else { [] }
  }
}

extension Fact: Hashable {
  /// Two facts are the same where their names are.
  public static func == (left: Fact, right: Fact) -> Bool { left.name == right.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A fact that is computed in code, because no condition can express it.
public enum ComputedFact: String, Hashable, Sendable, CaseIterable {
  /// The lowest stage a vehicle can have: the stage on file, also where it is derived from dates.
  case vehicleStageAtLeast
  /// The highest stage a vehicle can have: 6 where the stage on file is derived from dates.
  case vehicleStageAtMost
  /// The lowest stage a machine can have.
  case machineStageAtLeast
  /// The highest stage a machine can have: 4 where the stage on file is derived from dates.
  case machineStageAtMost
  /// Whole days from the day of a check to the day asked about.
  case checkAgeDays
  /// The highest alert in force at the moment asked about.
  case alertLevel
  /// Whether a machine was found smoking or over limit and has not passed a check since (clause PS-26).
  case machineOpenFinding
  /// Heavy diesel trucks that a unit uses a working day: by its gate log, else as stated (clause PS-16).
  case unitHeavyDieselDaily
  /// Visits at the gates of a unit a day of operation: by its gate log, else as stated (clause XC-13).
  case unitVisitsDaily
  /// Goods through the gates of a unit a day of operation: by its gate log, else as stated (clause XC-13).
  case unitGoodsDaily
  /// Whole calendar months from the oldest gate recording of a unit to the day asked about.
  case recordingMonths
  /// Days of the season up to the day asked about without a gate record of the unit.
  case daysWithoutGateRecord
  /// Whether an open case puts the machine out of use.
  case machineOutOfUse
  /// Whether the vehicle's latest loop of inspection and maintenance lacks the repair.
  case maintenanceException

  /// Whether it is computed from records that belong to one in a role: its checks, cases, gate events, inspections.
  var asksForManyRecords: Bool {
    switch self {
    case .machineOpenFinding, .unitHeavyDieselDaily, .unitVisitsDaily, .unitGoodsDaily, .recordingMonths,
      .daysWithoutGateRecord, .machineOutOfUse, .maintenanceException:
      true
    case .vehicleStageAtLeast, .vehicleStageAtMost, .machineStageAtLeast, .machineStageAtMost, .checkAgeDays,
      .alertLevel:
      false
    }
  }

  /// Names of the parameters of a pack that it depends on.
  var parameters: [String] {
    switch self {
    case .daysWithoutGateRecord: ["seasonFrom", "seasonUntil"]
    default: []
    }
  }

  /// How it is computed.
  public var method: BilingualText {
    switch self {
    case .vehicleStageAtLeast, .machineStageAtLeast:
      BilingualText(
        zh: "等于登记的阶段；按日期推定的阶段也只是下限", en: "the stage on file; a stage derived from dates is a lower bound too")
    case .vehicleStageAtMost:
      BilingualText(zh: "等于登记的阶段；按日期推定时为 6", en: "the stage on file; 6 where it is derived from dates")
    case .machineStageAtMost:
      BilingualText(zh: "等于登记的阶段；按日期推定时为 4", en: "the stage on file; 4 where it is derived from dates")
    case .checkAgeDays:
      BilingualText(zh: "所问日期减检查日期", en: "the day asked about minus the day of the check")
    case .alertLevel:
      BilingualText(zh: "所问时刻生效的最高预警级别", en: "the highest alert in force at the moment asked about")
    case .machineOpenFinding:
      BilingualText(
        zh: "有已确认的冒黑烟或超标检查，其后没有合格的检查",
        en: "a confirmed check with black smoke or over limit, and none since that it passed")
    case .unitHeavyDieselDaily:
      BilingualText(
        zh: "上一日历月门禁记录中每工作日不同重型柴油货车数的平均值；该月没有门禁记录、也无进出声明的为未知；近十二个月没有门禁记录的取登记值",
        en:
          "the mean over the working days of the calendar month before of the different heavy diesel trucks in the gate log; unknown where that month has neither a passage nor a statement that nothing moved; the stated figure where the twelve months before have no gate log"
      )
    case .unitVisitsDaily:
      BilingualText(
        zh: "近十二个月门禁记录中有车进出之日的日均车次，一进一出为一次；没有门禁记录的取登记值",
        en:
          "the mean over the days of operation of the last twelve months of the visits in the gate log, in and out being one; the stated figure where there is no gate log"
      )
    case .unitGoodsDaily:
      BilingualText(
        zh: "近十二个月门禁记录中有车进出之日的日均吨数；某车某日未记吨数的只得下限；没有门禁记录的取登记值",
        en:
          "the mean over the days of operation of the last twelve months of the tonnes in the gate log, a lower bound where they are missing for a vehicle and day; the stated figure where there is no gate log"
      )
    case .recordingMonths:
      BilingualText(
        zh: "最早视频日期至所问日期的整月数，短月取月末",
        en: "whole months from the oldest recording to the day asked about; short months clamp to their last day")
    case .daysWithoutGateRecord:
      BilingualText(
        zh: "秋冬季起始日至所问日期前一日，没有门禁记录或无进出声明的天数",
        en:
          "days from the start of the season to the day before the one asked about that have neither a gate record nor a statement that nothing moved"
      )
    case .machineOutOfUse:
      BilingualText(zh: "有责令停用的未结案件", en: "an open case that puts it out of use")
    case .maintenanceException:
      BilingualText(
        zh: "最近一次检验不合格后未见维修记录即复检合格", en: "passed the retest after its last failed inspection without a repair record")
    }
  }
}
