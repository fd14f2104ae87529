/// Light-duty or heavy-duty in the sense of the emission standards: not the weight class of a truck.
public enum EmissionDuty: String, Sendable, CaseIterable {
  /// Total mass up to 3500 kg (GB 18352).
  case light
  /// Total mass over 3500 kg (GB 17691).
  case heavy

  /// The duty of a vehicle with this largest permitted total mass.
  public init(_ grossMass: Quantity<Kilograms>) {
    self = grossMass.scaled > 3500 ? .heavy : .light
  }
}
