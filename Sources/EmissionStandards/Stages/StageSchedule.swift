public import RegistryModel

/// The days from which stages are demanded of one kind of vehicle or machine.
public struct StageSchedule<Stage: EmissionStage>: Sendable {
  /// Stable id within the standard, such as `heavyDiesel`.
  public let id: String
  /// Which vehicles or machines it is for.
  public let title: BilingualText
  /// Every known milestone in the order of the stages.
  public let milestones: [StageMilestone<Stage>]

  init(_ id: String, _ title: BilingualText, _ milestones: [StageMilestone<Stage>]) {
    self.id = id
    self.title = title
    self.milestones = milestones
  }

  /// The stage that everything built or sold on `day` must at least meet: the last milestone reached that binds all.
  ///
  /// Milestones that bind only a type approval, a region or a service prove nothing about a single vehicle.
  ///
  /// - Complexity: O(number of milestones).
  public func bound(on day: CivilDate) -> StageBound<Stage> {
    var found: StageMilestone<Stage>?
    for milestone in milestones where milestone.bindsAll && milestone.from <= day {
      if let earlier = found, (earlier.from, earlier.stage) > (milestone.from, milestone.stage) { continue }
      found = milestone
    }
    return StageBound(
      stage: found?.stage ?? Stage.allCases[0], variant: found?.variant, milestone: found?.stated)
  }

  /// The stages as intervals of days on which each is the bound: without gap or overlap.
  public var intervals: [(stage: Stage, variant: RoadStage.Variant?, interval: EffectiveInterval)] {
    let binding = milestones.filter(\.bindsAll).sorted { ($0.from, $0.stage) < ($1.from, $1.stage) }
    var result: [(Stage, RoadStage.Variant?, EffectiveInterval)] = []
    result.append((Stage.allCases[0], nil, EffectiveInterval(until: binding.first?.from)))
    for (index, milestone) in binding.enumerated() {
      let next = index + 1 < binding.count ? binding[index + 1].from : nil
      result.append((milestone.stage, milestone.variant, EffectiveInterval(from: milestone.from, until: next)))
    }
    return result.map { (stage: $0.0, variant: $0.1, interval: $0.2) }
  }

  /// The schedule as it is shown.
  public var listing: StandardTable {
    StandardTable(id: id, title: title, rows: milestones.map(\.stated))
  }
}

/// One day from which a stage is demanded.
public struct StageMilestone<Stage: EmissionStage>: Sendable {
  /// The stage.
  public let stage: Stage
  /// The part of stage VI; nil for other stages.
  public let variant: RoadStage.Variant?
  /// From this day.
  public let from: CivilDate
  /// Whether it binds everything sold or registered from that day on.
  public let bindsAll: Bool
  /// The same milestone as it is shown.
  public let stated: StatedValue

  init(
    _ schedule: String, _ stage: Stage, _ variant: RoadStage.Variant? = nil, from: CivilDate, _ reach: Reach,
    citation: Citation, provenance: Provenance
  ) {
    self.stage = stage
    self.variant = variant
    self.from = from
    bindsAll = reach == .all
    let suffix = variant.map { "-" + $0.rawValue } ?? ""
    stated = .figure(
      "\(schedule).\(stage.rawValue)\(variant?.rawValue ?? "").\(reach.id)", reach.title,
      stage.numeral + suffix, BilingualText(zh: "阶段", en: "stage"), .since(from),
      citation: citation, provenance: provenance)
  }

  /// Whom a milestone binds.
  enum Reach: Hashable, Sendable {
    case typeApproval
    case all
    case some(String, zh: String, en: String)

    var id: String {
      switch self {
      case .typeApproval: "typeApproval"
      case .all: "all"
      case .some(let id, _, _): id
      }
    }

    var title: BilingualText {
      switch self {
      case .typeApproval: BilingualText(zh: "型式核准", en: "type approval")
      case .all: BilingualText(zh: "全部生产、销售、注册登记", en: "all production, sale and registration")
      case .some(_, let zh, let en): BilingualText(zh: zh, en: en)
      }
    }
  }
}

/// The least stage that a day proves.
public struct StageBound<Stage: EmissionStage>: Hashable, Sendable {
  /// The stage.
  public let stage: Stage
  /// The part of stage VI that is the least; nil for other stages.
  public let variant: RoadStage.Variant?
  /// The milestone that proves it; nil before the first stage.
  public let milestone: StatedValue?
}
