public import RegistryModel

/// What is known of a machine that bears on its stage.
public struct NonRoadStageFacts: Hashable, Sendable {
  /// Disclosure number.
  public var disclosure: DisclosureNumber?
  /// Stage of the model in the catalogue.
  public var catalogue: NonRoadStage?
  /// Stage that the record states.
  public var record: NonRoadStage?
  /// Rated net power.
  public var ratedPower: Quantity<Kilowatts>?
  /// Whether it is an agricultural machine.
  public var isAgricultural: Bool?
  /// Day of manufacture.
  public var manufacturedOn: CivilDate?

  /// Nothing known yet.
  public init() {}
}

extension StageDetermination where Stage == NonRoadStage {
  /// The stage of a machine. What is unknown (power, agriculture) is taken as the case that proves less.
  public init(_ facts: NonRoadStageFacts) {
    var declarations: [Declaration] = []
    if let stage = facts.disclosure?.nonRoadStage { declarations.append(Declaration(stage, source: .disclosure)) }
    if let stage = facts.catalogue { declarations.append(Declaration(stage, source: .catalogue)) }
    if let stage = facts.record { declarations.append(Declaration(stage, source: .record)) }
    self.init(declarations: declarations, bound: StageDetermination.bound(facts))
  }

  private static func bound(_ facts: NonRoadStageFacts) -> StageBound<NonRoadStage>? {
    guard let day = facts.manufacturedOn else { return nil }
    let isLarge = facts.ratedPower.map { $0 > GB20891.largestStageFourPower } ?? true
    let isAgricultural = facts.isAgricultural ?? true
    let schedule =
      switch (isLarge, isAgricultural) {
      case (false, false): GB20891.machines
      case (false, true): GB20891.agricultural
      case (true, false): GB20891.large
      case (true, true): GB20891.largeAgricultural
      }
    return schedule.bound(on: day)
  }
}
