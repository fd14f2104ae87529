/// Codings that several records share, the same wherever the field lies (GB 17691-2018 Annex Q, HJ 1239.3-2021).
extension FieldCoding {
  /// 1/256 km/h, 0–250.996.
  @inlinable @inline(__always)
  static func vehicleSpeed(at offset: Int) -> FieldCoding {
    FieldCoding(at: offset, width: 2, step: 390_625, decimals: 8)
  }
  /// 0.5 kPa, 0–125.
  @inlinable @inline(__always)
  static func barometricPressure(at offset: Int) -> FieldCoding {
    FieldCoding(at: offset, width: 1, step: 5, decimals: 1)
  }
  /// 1 %, -125–125.
  @inlinable @inline(__always)
  static func torque(at offset: Int) -> FieldCoding {
    FieldCoding(at: offset, width: 1, step: 1, bias: -125, decimals: 0)
  }
  /// 0.125 r/min, 0–8031.875.
  @inlinable @inline(__always)
  static func engineSpeed(at offset: Int) -> FieldCoding {
    FieldCoding(at: offset, width: 2, step: 125, decimals: 3)
  }
  /// 0.05 L/h or kg/h, 0–3212.75.
  @inlinable @inline(__always)
  static func flow(at offset: Int) -> FieldCoding {
    FieldCoding(at: offset, width: 2, step: 5, decimals: 2)
  }
  /// 0.05 × 10⁻⁶, -200–3012.75; raw 0 is a sensor that is off.
  @inlinable @inline(__always)
  static func nitrogenOxides(at offset: Int) -> FieldCoding {
    FieldCoding(at: offset, width: 2, step: 5, bias: -20_000, decimals: 2, zeroMeansSensorOff: true)
  }
  /// 0.03125 °C, -273–1734.96875.
  @inlinable @inline(__always)
  static func exhaustTemperature(at offset: Int) -> FieldCoding {
    FieldCoding(at: offset, width: 2, step: 3125, bias: -27_300_000, decimals: 5)
  }
  /// 1 °C, -40–210.
  @inlinable @inline(__always)
  static func liquidTemperature(at offset: Int) -> FieldCoding {
    FieldCoding(at: offset, width: 1, step: 1, bias: -40, decimals: 0)
  }
  /// 0.4 %, 0–100.
  @inlinable @inline(__always)
  static func share(at offset: Int) -> FieldCoding {
    FieldCoding(at: offset, width: 1, step: 4, decimals: 1)
  }
  /// 0.1 kPa, 0–6425.5.
  @inlinable @inline(__always)
  static func pressureDrop(at offset: Int) -> FieldCoding {
    FieldCoding(at: offset, width: 2, step: 1, decimals: 1)
  }
  /// 10⁻⁶ °, 0–180; the sign is in the position status.
  @inlinable @inline(__always)
  static func longitude(at offset: Int) -> FieldCoding {
    FieldCoding(at: offset, width: 4, step: 1, decimals: 6, maximumRaw: 180_000_000)
  }
  /// 10⁻⁶ °, 0–90; the sign is in the position status.
  @inlinable @inline(__always)
  static func latitude(at offset: Int) -> FieldCoding {
    FieldCoding(at: offset, width: 4, step: 1, decimals: 6, maximumRaw: 90_000_000)
  }
  /// 0.1 km.
  @inlinable @inline(__always)
  static func odometer(at offset: Int) -> FieldCoding {
    FieldCoding(at: offset, width: 4, step: 1, decimals: 1)
  }
}
