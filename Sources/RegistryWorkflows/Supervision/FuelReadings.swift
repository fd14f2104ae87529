import RegistryModel

/// Readings of fuel and urea samples that contradict a stated pass.
///
/// Sulphur of vehicle diesel and petrol of national stages V and VI: at most 10 mg/kg (GB 19147-2016, GB 17930-2016); of stage
/// IV at most 50 mg/kg (GB 19147-2013, GB 17930-2011). Urea content of vehicle urea: 31.8 to 33.2 % by mass (GB 29518-2013).
/// All of these figures are from memory and say so where they are shown: they only ask for a second look.
enum FuelReadings {
  /// Urea content, in 0.1 %.
  private static let urea = 318...332

  static func findings(on check: [String: AttributeValue]) -> [Finding] {
    let isPassed = check.findingOutcome == .pass || check["sampleFailed"] == .flag(false)
    guard isPassed else { return [] }
    var findings: [Finding] = []
    if case .integer(let sulphur) = check["sulphur"], let limit = sulphurLimit(check), sulphur > limit {
      findings.append(
        finding(
          "sulphur", MilligramsPerKilogram.self, sulphur,
          BilingualText(
            zh: "硫含量高于 \(limit / 10) mg/kg（该值凭记忆，待核实）",
            en: "sulphur is above \(limit / 10) mg/kg (that value is from memory, to be verified)")))
    }
    if case .integer(let content) = check["ureaContent"], !urea.contains(content) {
      findings.append(
        finding(
          "ureaContent", MassPercent.self, content,
          BilingualText(
            zh: "尿素含量不在 31.8% 至 33.2% 之间（GB 29518-2013，该值凭记忆，待核实）",
            en: "urea is not within 31.8 % to 33.2 % (GB 29518-2013, from memory, to be verified)")))
    }
    return findings
  }

  /// The limit in 0.1 mg/kg; nil for products and grades without one here. Without a grade, what no grade may exceed.
  private static func sulphurLimit(_ check: [String: AttributeValue]) -> Int? {
    switch check.text("product") {
    case "vehicleDiesel", "vehiclePetrol": break
    default: return nil
    }
    guard case .integer(let grade) = check["grade"] else { return 500 }
    return grade >= 5 ? 100 : grade == 4 ? 500 : nil
  }

  private static func finding(
    _ attribute: String, _ unit: (some UnitOfMeasure).Type, _ steps: Int, _ message: BilingualText
  ) -> Finding {
    Finding(
      .readingContradicted, path: "check/" + attribute, value: DecimalText.format(steps, decimals: unit.decimals),
      message: message)
  }
}
