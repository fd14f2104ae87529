import RegistryModel

/// Writes the vehicle of an inspection record.
enum PresentedVehicleWriter {
  static func write(_ vehicle: PresentedVehicle, to bytes: inout [UInt8]) {
    bytes.open("vehicle", 2)
    if let plate = vehicle.plateAsWritten {
      bytes.appendIndent(3)
      bytes.append("<plate")
      if let color = vehicle.plateColor { bytes.attribute("color", color.rawValue) }
      if let kind = vehicle.plateKind { bytes.attribute("kind", kind) }
      bytes.append(">")
      bytes.appendEscaped(plate)
      bytes.close("plate")
    }
    bytes.element("vin", vehicle.vinAsWritten, 3)
    bytes.element("type", vehicle.type, 3)
    bytes.element("use", vehicle.use?.rawValue, 3)
    bytes.element("fuel", vehicle.fuel.rawValue, 3)
    if let stage = vehicle.stage {
      bytes.open("stage", 3)
      bytes.appendNumber(stage)
      bytes.close("stage")
    }
    bytes.element("curbMass", vehicle.curbMass, 3)
    bytes.element("grossMass", vehicle.grossMass, 3)
    bytes.element("ratedPower", vehicle.ratedPower, 3)
    bytes.element("ratedSpeed", vehicle.ratedSpeed, 3)
    bytes.element("engineModel", vehicle.engineModel, 3)
    bytes.element("displacement", vehicle.displacement, 3)
    writeAftertreatment(vehicle.aftertreatment, to: &bytes)
    bytes.element("disclosure", vehicle.disclosureAsWritten, 3)
    bytes.element("manufacturedOn", vehicle.manufacturedOn, 3)
    bytes.element("firstRegisteredOn", vehicle.firstRegisteredOn, 3)
    bytes.element("odometer", vehicle.odometer, 3)
    bytes.closeBlock("vehicle", 2)
  }

  private static func writeAftertreatment(_ devices: [AftertreatmentDevice], to bytes: inout [UInt8]) {
    guard let first = devices.first else { return }
    bytes.open("aftertreatment", 3)
    bytes.appendEscaped(first.rawValue)
    for device in devices.dropFirst() {
      bytes.append(" ")
      bytes.appendEscaped(device.rawValue)
    }
    bytes.close("aftertreatment")
  }
}
