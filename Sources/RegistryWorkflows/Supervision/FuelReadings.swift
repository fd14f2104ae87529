import EmissionStandards
import RegistryModel

/// Readings of fuel and urea samples that no standard allows. The limits are from memory and say so where they are shown:
/// they only ask for a second look. What comes in and what is looked up are both judged here.
struct FuelReadings {
  /// Those outside a limit.
  let excesses: [Excess]

  /// The attributes of a check that tell of a sample.
  static let attributes = ["product", "grade", "sulphur", "ureaContent"]

  /// A reading outside its limit.
  struct Excess {
    /// The attribute of the check.
    let attribute: String
    /// The reading without its unit.
    let number: String
    /// The reading with its unit.
    let reading: String
    /// What it breaks.
    let limit: StatedValue
  }

  /// - Parameters:
  ///   - check: what is known of the check.
  ///   - day: the day of the sample.
  init(of check: [String: AttributeValue], _ day: CivilDate) {
    let sample = FuelSample(
      day: day, product: check.text("product"), grade: check.integer("grade"),
      sulphur: check.integer("sulphur").map { Quantity(scaled: $0) },
      urea: check.integer("ureaContent").map { Quantity(scaled: $0) })
    excesses = [
      sample.exceededSulphur.flatMap { limit in
        sample.sulphur.map { Excess(attribute: "sulphur", number: $0.number, reading: "\($0)", limit: limit) }
      },
      sample.missedUrea.flatMap { limit in
        sample.urea.map { Excess(attribute: "ureaContent", number: $0.number, reading: "\($0)", limit: limit) }
      },
    ].compactMap { $0 }
  }

  /// Where they contradict a stated pass.
  ///
  /// - Parameters:
  ///   - check: what is known of the check.
  ///   - day: the day of the sample.
  static func findings(on check: [String: AttributeValue], _ day: CivilDate) -> [Finding] {
    guard check.findingOutcome == .pass || check.flag("sampleFailed") == false else { return [] }
    return FuelReadings(of: check, day).excesses.map(\.finding)
  }
}

extension FuelReadings.Excess {
  /// The reading with the limit and where that stands.
  var text: BilingualText {
    let title = RecordKind.check.attribute(attribute)?.title ?? BilingualText(zh: attribute, en: attribute)
    return BilingualText(
      zh: "\(title.zh) \(reading)，超出标准：\(limit.statement.zh)（\(limit.source(in: .zh))）",
      en: "\(title.en) \(reading), outside the standard: \(limit.statement.en) (\(limit.source(in: .en)))")
  }

  fileprivate var finding: Finding {
    let title = FindingCode.readingContradicted.title
    return Finding(
      .readingContradicted, path: "check/" + attribute, value: number,
      message: BilingualText(
        zh: "\(title.zh)：\(limit.statement.zh)（\(limit.source(in: .zh))）",
        en: "\(title.en): \(limit.statement.en) (\(limit.source(in: .en)))"))
  }
}
