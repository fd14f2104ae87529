import EmissionStandards
import RegistryModel
import RegistryStore

extension RegisteredFacts {
  /// What the register holds of a vehicle; nothing of one that it does not know.
  init(_ vehicle: RegisteredVehicle?) {
    self.init(ratedPower: vehicle?.ratedPower)
    fuel = vehicle?.fuel
    type = vehicle?.type
    plateKind = vehicle?.plateKind
    grossMass = vehicle?.grossMass
    manufacturedOn = vehicle?.manufacturedOn
    firstRegisteredOn = vehicle?.firstRegisteredOn
  }

  /// The same facts of a state of the register.
  init(_ values: [String: AttributeValue]) {
    self.init(ratedPower: values.integer("ratedPower").map { Quantity(scaled: $0) })
    fuel = values.text("fuel").flatMap(FuelKind.init)
    type = values.text("type")
    plateKind = values.text("plateKind")
    grossMass = values.integer("grossMass").map { Quantity(scaled: $0) }
    manufacturedOn = values.day("manufacturedOn")
    firstRegisteredOn = values.day("firstRegisteredOn")
  }

  /// The guess that the register holds what the record says.
  init(statedBy vehicle: PresentedVehicle) {
    self.init(ratedPower: vehicle.ratedPower)
    fuel = vehicle.fuel
    type = vehicle.type
    plateKind = vehicle.plateKind
    grossMass = vehicle.grossMass
    manufacturedOn = vehicle.manufacturedOn
    firstRegisteredOn = vehicle.firstRegisteredOn
  }
}
