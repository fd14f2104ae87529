/// The fields of an engine record (type 0x02) read in place: each is decoded when it is asked for, from a place and a
/// coding that the compiler knows. Good only inside the closure that received the record.
public struct EngineReadings {
  /// The first of at least ``EngineStream/bodyLength`` bytes.
  @usableFromInline let body: UnsafeRawPointer

  /// The readings in a body; nil where it is shorter than one.
  init?(_ body: ByteView) {
    guard body.count >= EngineStream.bodyLength, let start = body.base.baseAddress else { return nil }
    self.body = start
  }

  /// 1/256 km/h.
  @inlinable @inline(__always) public var vehicleSpeed: FieldValue {
    FieldCoding.vehicleSpeed(at: EngineStream.Place.vehicleSpeed).value(at: body)
  }
  /// 0.5 kPa.
  @inlinable @inline(__always) public var barometricPressure: FieldValue {
    FieldCoding.barometricPressure(at: EngineStream.Place.barometricPressure).value(at: body)
  }
  /// 1 % of the reference torque.
  @inlinable @inline(__always) public var netTorque: FieldValue {
    FieldCoding.torque(at: EngineStream.Place.netTorque).value(at: body)
  }
  /// 1 % of the reference torque.
  @inlinable @inline(__always) public var frictionTorque: FieldValue {
    FieldCoding.torque(at: EngineStream.Place.frictionTorque).value(at: body)
  }
  /// 0.125 r/min.
  @inlinable @inline(__always) public var engineSpeed: FieldValue {
    FieldCoding.engineSpeed(at: EngineStream.Place.engineSpeed).value(at: body)
  }
  /// 0.05 L/h.
  @inlinable @inline(__always) public var fuelFlow: FieldValue {
    FieldCoding.flow(at: EngineStream.Place.fuelFlow).value(at: body)
  }
  /// 0.05 × 10⁻⁶.
  @inlinable @inline(__always) public var upstreamNOx: FieldValue {
    FieldCoding.nitrogenOxides(at: EngineStream.Place.upstreamNOx).value(at: body)
  }
  /// 0.05 × 10⁻⁶.
  @inlinable @inline(__always) public var downstreamNOx: FieldValue {
    FieldCoding.nitrogenOxides(at: EngineStream.Place.downstreamNOx).value(at: body)
  }
  /// 0.4 %.
  @inlinable @inline(__always) public var reagentLevel: FieldValue {
    FieldCoding.share(at: EngineStream.Place.reagentLevel).value(at: body)
  }
  /// 0.05 kg/h.
  @inlinable @inline(__always) public var intakeAir: FieldValue {
    FieldCoding.flow(at: EngineStream.Place.intakeAir).value(at: body)
  }
  /// 0.03125 °C.
  @inlinable @inline(__always) public var inletTemperature: FieldValue {
    FieldCoding.exhaustTemperature(at: EngineStream.Place.inletTemperature).value(at: body)
  }
  /// 0.03125 °C.
  @inlinable @inline(__always) public var outletTemperature: FieldValue {
    FieldCoding.exhaustTemperature(at: EngineStream.Place.outletTemperature).value(at: body)
  }
  /// 0.1 kPa.
  @inlinable @inline(__always) public var filterPressureDrop: FieldValue {
    FieldCoding.pressureDrop(at: EngineStream.Place.filterPressureDrop).value(at: body)
  }
  /// 1 °C.
  @inlinable @inline(__always) public var coolantTemperature: FieldValue {
    FieldCoding.liquidTemperature(at: EngineStream.Place.coolantTemperature).value(at: body)
  }
  /// 0.4 %.
  @inlinable @inline(__always) public var fuelLevel: FieldValue {
    FieldCoding.share(at: EngineStream.Place.fuelLevel).value(at: body)
  }
  /// 10⁻⁶ °, without the sign that the position status tells.
  @inlinable @inline(__always) public var longitude: FieldValue {
    FieldCoding.longitude(at: EngineStream.Place.longitude).value(at: body)
  }
  /// 10⁻⁶ °, without the sign that the position status tells.
  @inlinable @inline(__always) public var latitude: FieldValue {
    FieldCoding.latitude(at: EngineStream.Place.latitude).value(at: body)
  }
  /// 0.1 km.
  @inlinable @inline(__always) public var odometer: FieldValue {
    FieldCoding.odometer(at: EngineStream.Place.odometer).value(at: body)
  }
}
