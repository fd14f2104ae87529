import EmissionStandards
import RegistryModel

/// Readings of fuel and urea samples that contradict a stated pass. The limits are from memory and say so where they are
/// shown: they only ask for a second look.
enum FuelReadings {
  /// - Parameters:
  ///   - check: what is known of the check.
  ///   - day: the day of the sample.
  static func findings(on check: [String: AttributeValue], _ day: CivilDate) -> [Finding] {
    guard check.findingOutcome == .pass || check.flag("sampleFailed") == false else { return [] }
    let sample = FuelSample(
      day: day, product: check.text("product"), grade: check.integer("grade"),
      sulphur: check.integer("sulphur").map { Quantity(scaled: $0) },
      urea: check.integer("ureaContent").map { Quantity(scaled: $0) })
    return [
      sample.exceededSulphur.map { finding("sulphur", sample.sulphur?.number, $0) },
      sample.missedUrea.map { finding("ureaContent", sample.urea?.number, $0) },
    ].compactMap { $0 }
  }

  private static func finding(_ attribute: String, _ reading: String?, _ limit: StatedValue) -> Finding {
    let title = FindingCode.readingContradicted.title
    return Finding(
      .readingContradicted, path: "check/" + attribute, value: reading,
      message: BilingualText(
        zh: "\(title.zh)：\(limit.statement.zh)（\(limit.source(in: .zh))）",
        en: "\(title.en): \(limit.statement.en) (\(limit.source(in: .en)))"))
  }
}
