public import RegistryModel

/// What was measured of a sample of fuel or vehicle urea.
public struct FuelSample: Hashable, Sendable {
  /// The day of the sample.
  public let day: CivilDate
  /// What was sampled, a code of `CodeList.fuelProduct`; nil where nothing was said.
  public let product: String?
  /// The grade it is sold as; nil where nothing was said, or none of which a limit is loaded.
  public let grade: Grade
  /// Sulphur; nil where it was not measured.
  public let sulphur: Quantity<MilligramsPerKilogram>?
  /// Urea; nil where it was not measured.
  public let urea: Quantity<MassPercent>?

  /// The grade that a fuel is sold as.
  public enum Grade: Hashable, Sendable {
    /// Nobody said.
    case unstated
    /// A national stage with limits.
    case of(FuelGrade)
    /// A national stage of which no limit is loaded.
    case other
  }

  /// A sample.
  ///
  /// - Parameter grade: the national stage; nil where nothing was said.
  public init(
    day: CivilDate, product: String?, grade: Int?, sulphur: Quantity<MilligramsPerKilogram>?,
    urea: Quantity<MassPercent>?
  ) {
    self.day = day
    self.product = product
    self.grade = grade.map { FuelGrade(rawValue: $0).map { .of($0) } ?? .other } ?? .unstated
    self.sulphur = sulphur
    self.urea = urea
  }

  /// The sulphur limit that the sample exceeds; nil where it exceeds none, or none is loaded for it.
  ///
  /// Without a grade what no grade may exceed, and without a product what no fuel may.
  public var exceededSulphur: StatedValue? {
    guard let sulphur, let row = sulphurRow, sulphur.scaled > row.limit.scaled else { return nil }
    return row.stated
  }

  /// The bound of the urea content that the sample does not keep; nil where it keeps both, or none is loaded for its day.
  public var missedUrea: StatedValue? {
    guard let urea else { return nil }
    if let least = GB29518.least.row(for: .all, on: day), urea.scaled < least.limit.scaled { return least.stated }
    if let most = GB29518.most.row(for: .all, on: day), urea.scaled > most.limit.scaled { return most.stated }
    return nil
  }

  private var sulphurRow: LimitRow<FuelGrade, MilligramsPerKilogram>? {
    tables.compactMap(row).max { $0.limit.scaled < $1.limit.scaled }
  }

  /// Where nobody said what was sampled, those of both fuels.
  private var tables: [LimitTable<FuelGrade, MilligramsPerKilogram>] {
    switch product {
    case "vehicleDiesel": [GB19147.sulphur]
    case "vehiclePetrol": [GB17930.sulphur]
    case nil: [GB19147.sulphur, GB17930.sulphur]
    default: []
    }
  }

  private func row(
    of table: LimitTable<FuelGrade, MilligramsPerKilogram>
  ) -> LimitRow<FuelGrade, MilligramsPerKilogram>? {
    switch grade {
    case .of(let grade): table.row(for: grade, on: day)
    case .unstated:
      FuelGrade.allCases.compactMap { table.row(for: $0, on: day) }.max { $0.limit.scaled < $1.limit.scaled }
    case .other: nil
    }
  }
}
