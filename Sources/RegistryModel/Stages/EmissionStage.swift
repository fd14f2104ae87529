/// A scale of emission stages.
///
/// Road vehicles and non-road machines have scales of their own; being different types they cannot be compared.
public protocol EmissionStage: RawRepresentable<Int>, CaseIterable, Comparable, Hashable, Sendable
where AllCases == [Self] {
  /// What the stage is called.
  var title: BilingualText { get }
}

extension EmissionStage {
  /// Lower stages come first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The stage as a Roman numeral, `0` for the one before the first.
  public var numeral: String {
    let numerals = ["0", "I", "II", "III", "IV", "V", "VI"]
    return numerals.indices.contains(rawValue) ? numerals[rawValue] : String(rawValue)
  }

  /// The stages from this one up, in order.
  public var andLater: [Self] { Self.allCases.filter { $0 >= self } }
}

/// Emission stage of a road vehicle, 国0 to 国六.
public enum RoadStage: Int, EmissionStage {
  /// Before the first stage (国0).
  case zero
  /// 国一
  case one
  /// 国二
  case two
  /// 国三
  case three
  /// 国四
  case four
  /// 国五
  case five
  /// 国六; whether a or b is said beside it.
  case six

  /// 国0 to 国六.
  public var title: BilingualText {
    let name = ["0", "一", "二", "三", "四", "五", "六"][rawValue]
    return BilingualText(zh: "国" + name, en: "Guo " + numeral)
  }

  /// The part of stage VI that a vehicle meets.
  public enum Variant: String, Sendable, CaseIterable, Comparable {
    /// VI-a
    case a
    /// VI-b
    case b

    /// `a` before `b`.
    public static func < (left: Variant, right: Variant) -> Bool { left.rawValue < right.rawValue }
  }
}

/// Emission stage of the engine of a non-road machine, 0 to IV.
public enum NonRoadStage: Int, EmissionStage {
  /// Before the first stage.
  case zero
  /// Stage I (GB 20891-2007).
  case one
  /// Stage II (GB 20891-2007).
  case two
  /// Stage III (GB 20891-2014).
  case three
  /// Stage IV (GB 20891-2014, HJ 1014-2020).
  case four

  /// Non-road stage 0 to IV.
  public var title: BilingualText {
    BilingualText(
      zh: "非道路" + ["国0", "国一", "国二", "国三", "国四"][rawValue],
      en: "non-road " + numeral)
  }
}
