/// Fuel or energy of an engine (GA/T 16.9).
public enum FuelKind: String, Sendable, CaseIterable {
  /// 汽油
  case petrol = "A"
  /// 柴油
  case diesel = "B"
  /// 电
  case electric = "C"
  /// 混合油
  case mixedOil = "D"
  /// 天然气
  case naturalGas = "E"
  /// 液化石油气
  case liquefiedPetroleumGas = "F"
  /// 甲醇
  case methanol = "L"
  /// 乙醇
  case ethanol = "M"
  /// 太阳能
  case solar = "N"
  /// 混合动力
  case hybrid = "O"
  /// 氢; the national tables disagree on its letter (P, Q or X), so dialects map it by name.
  case hydrogen = "P"
  /// 无, only full trailers and the like.
  case none = "Y"
  /// 其他
  case other = "Z"
}
