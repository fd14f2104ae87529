import RegistryModel

extension GB3847 {
  /// Least corrected wheel power, as a share of the engine's rated power (Appendix B).
  public static let wheelPower = LimitTable<Everywhere, PercentOfRatedPower>(
    "lugdown.wheelPower", LimitItem.wheelPower.title,
    [
      LimitRow(
        "lugdown.wheelPower", .all, Quantity(scaled: 40), span,
        of: LimitItem.wheelPower.title.qualified(zh: "占额定功率的比例", en: "share of the rated power"),
        relation: .atLeast, citation: Citation(document: document, clause: "附录 B"),
        provenance: Provenance.mediumFromMemory.noting(
          zh: "规则存在已确认；40% 凭记忆，HJ/T 241-2005 为 50%",
          en: "the rule itself is confirmed; 40 % is from memory, HJ/T 241-2005 had 50 %"))
    ])

  /// Least wheel power in 0.1 kW for a rated power in 0.1 kW, rounded up: a reading in whole tenths reaches the exact
  /// share where it reaches this. Nil where the product does not fit.
  static func leastWheelPower(rated: Quantity<Kilowatts>, percent: Int) -> Int? {
    let (product, overflow) = rated.scaled.multipliedReportingOverflow(by: percent)
    guard !overflow, product >= 0, product <= Int.max - 99 else { return nil }
    return (product + 99) / 100
  }
}
