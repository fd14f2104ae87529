import RegistryModel
import XMLStreaming

/// Reads the vehicle of an inspection record.
enum PresentedVehicleDecoder {
  static func decode(_ elements: RecordElements, at element: Int) throws(Refusal) -> PresentedVehicle {
    try elements.requireNoAttributes(element)
    var fields = try InspectionFields(elements, of: element)
    let plate = fields.take(.plate)
    let vin = try fields.required(.vin, ValueForm.vinText)
    let type = try fields.optional(.type, ValueForm.vehicleType)
    let use = try fields.optional(.use, ValueForm.use)
    var vehicle = PresentedVehicle(vin: VIN(""), fuel: try fields.required(.fuel, ValueForm.fuel))
    vehicle.takeVIN(vin)
    vehicle.type = type
    vehicle.use = use
    if let plate { try decodePlate(elements, at: plate, into: &vehicle) }
    vehicle.stage = try fields.optional(.stage) { NumberForm.whole($0, in: 0...6) }
    vehicle.curbMass = try fields.optionalQuantity(.curbMass)
    vehicle.grossMass = try fields.optionalQuantity(.grossMass)
    vehicle.ratedPower = try fields.optionalQuantity(.ratedPower)
    vehicle.ratedSpeed = try fields.optionalQuantity(.ratedSpeed)
    vehicle.engineModel = try fields.optional(.engineModel) { ValueForm.text($0, limit: 64) }
    vehicle.displacement = try fields.optionalQuantity(.displacement)
    vehicle.aftertreatment = try fields.optional(.aftertreatment, ValueForm.devices) ?? []
    if let number = try fields.optional(.disclosure, ValueForm.disclosureText) { vehicle.takeDisclosure(number) }
    vehicle.manufacturedOn = try fields.optional(.manufacturedOn, ValueForm.day)
    vehicle.firstRegisteredOn = try fields.optional(.firstRegisteredOn, ValueForm.day)
    vehicle.odometer = try fields.optionalQuantity(.odometer)
    try fields.finish()
    return vehicle
  }

  private static func decodePlate(
    _ elements: RecordElements, at element: Int, into vehicle: inout PresentedVehicle
  ) throws(Refusal) {
    let node = elements.nodes[element]
    guard node.flags.allowText, Int(node.end) == element + 1,
      let plate = ValueForm.plateText(elements.text(of: element))
    else { throw Refusal(element: element) }
    var read = 0
    if let text = elements.attribute(InspectionName.color.rawValue, of: element) {
      guard let color = ValueForm.color(text) else { throw Refusal(element: element) }
      vehicle.plateColor = color
      read += 1
    }
    if let text = elements.attribute(InspectionName.kind.rawValue, of: element) {
      guard let kind = ValueForm.plateKind(text) else { throw Refusal(element: element) }
      vehicle.plateKind = kind
      read += 1
    }
    guard read == Int(node.attributeCount) else { throw Refusal(element: element) }
    vehicle.takePlate(plate)
  }
}
