/// Weight class of a truck (GA 802); the names are those of the code list `vehicleClass`.
///
/// "Heavy" here begins at 12 000 kg. "Heavy-duty" in the emission sense begins above 3500 kg and is `EmissionDuty`.
public enum TruckClass: String, Sendable, CaseIterable, Comparable {
  /// 微型: length at most 3.5 m and total mass at most 1800 kg.
  case mini
  /// 轻型: length under 6 m and total mass under 4500 kg.
  case light
  /// 中型: length 6 m and more, or total mass from 4500 kg to under 12 000 kg.
  case medium
  /// 重型: total mass 12 000 kg and more.
  case heavy

  /// Lighter classes come first.
  public static func < (left: TruckClass, right: TruckClass) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .mini: 0
    case .light: 1
    case .medium: 2
    case .heavy: 3
    }
  }

  /// The class by mass and length; nil where what is missing leaves more than one.
  ///
  /// Source: GA 802, trucks (high confidence, from memory).
  public static func of(grossMass: Quantity<Kilograms>?, length: Quantity<Millimetres>?) -> TruckClass? {
    let classes = possible(grossMass: grossMass, length: length)
    return classes.count == 1 ? classes.first : nil
  }

  /// Every class that mass and length leave open, lightest first.
  public static func possible(grossMass: Quantity<Kilograms>?, length: Quantity<Millimetres>?) -> [TruckClass] {
    let masses = grossMass.map { [$0.scaled] } ?? [1800, 4499, 11_999, 12_000]
    let lengths = length.map { [$0.scaled] } ?? [3500, 5999, 6000]
    var found: Set<TruckClass> = []
    for mass in masses {
      for length in lengths { found.insert(of(kilograms: mass, millimetres: length)) }
    }
    return found.sorted()
  }

  private static func of(kilograms mass: Int, millimetres length: Int) -> TruckClass {
    if mass >= 12_000 { return .heavy }
    if mass >= 4500 || length >= 6000 { return .medium }
    return mass <= 1800 && length <= 3500 ? .mini : .light
  }
}
