/// How a station wrote the identities of a vehicle, where that is not how they are compared; nil elsewhere.
///
/// Writings tell no two records apart: a station that sends a record again with a dot in the plate has not changed it.
/// So any two are equal, and a record is still the one that was stored before it.
public struct IdentityWritings: Hashable, Sendable {
  /// The plate as written.
  public var plate: String?
  /// The VIN as written.
  public var vin: String?
  /// The environmental disclosure number as written.
  public var disclosure: String?

  /// Identities written as they are compared.
  public init() {}

  /// Always true.
  public static func == (left: IdentityWritings, right: IdentityWritings) -> Bool { true }

  /// Adds nothing.
  public func hash(into hasher: inout Hasher) {}
}

extension PresentedVehicle {
  /// Takes the plate in the writing of its source.
  public mutating func takePlate(_ written: String) {
    let plate = Plate(written)
    self.plate = plate
    writings.plate = written == plate.text ? nil : written
  }

  /// Takes the VIN in the writing of its source.
  public mutating func takeVIN(_ written: String) {
    vin = VIN(written)
    writings.vin = written == vin.text ? nil : written
  }

  /// Takes the disclosure number in the writing of its source.
  public mutating func takeDisclosure(_ written: String) {
    let number = DisclosureNumber(written)
    disclosure = number
    writings.disclosure = written == number.text ? nil : written
  }

  /// The plate as the station wrote it; nil for a vehicle that has none yet.
  public var plateAsWritten: String? { writings.plate ?? plate?.text }

  /// The VIN as the station wrote it.
  public var vinAsWritten: String { writings.vin ?? vin.text }

  /// The disclosure number as the station wrote it; nil where it stated none.
  public var disclosureAsWritten: String? { writings.disclosure ?? disclosure?.text }
}
