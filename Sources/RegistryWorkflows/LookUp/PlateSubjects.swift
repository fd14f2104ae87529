import Policy
import RegistryModel
import RegistryStore

/// Whom a plate means that the register or an inspection holds.
///
/// Plates of different colours are different plates. Where a number is asked for without its colour, whoever is known by it
/// in another colour is meant as well: the truck with the open case may be what stands there.
struct PlateSubjects {
  let reader: RegistryReader
  let register: RememberedRegister<RegisterSnapshot>
  let context: WorkflowContext
  let plate: Plate
  let color: PlateColor?

  /// A vehicle, and a colour that its plate is known to have.
  private typealias Bearer = (vin: VIN, color: PlateColor?)

  /// Those that the plate means, with repetition; none where neither the register nor an inspection holds one.
  ///
  /// - Throws: `StoreError`.
  func all() throws -> [SubjectFinder.Subject] {
    let bearers = try self.bearers()
    let found = bearers.map { SubjectFinder.Subject.vehicle($0.vin) }
    let colors = Dictionary(grouping: bearers, by: \.vin).mapValues { Set($0.compactMap(\.color)) }
    guard !colors.isEmpty else { return found }
    let isOneUnknown = colors.values.contains([])
    if let color { return isOneUnknown ? try found + others(in: [color]).filter(\.isVehicle) : found }
    // A bearer of whose plate nobody knows the colour may be what was seen in any of them, but no other VIN.
    guard !isOneUnknown else { return try found + others(in: notedColors(besides: [])).filter(\.isVehicle) }
    return try found + others(in: notedColors(besides: colors.values.reduce([]) { $0.union($1) }))
  }

  /// Vehicles that bear the plate at the moment asked; where there is none, those inspected under it.
  private func bearers() throws -> [Bearer] {
    let registered = try reader.bearers(of: plate, color: color, context.question)
    if !registered.isEmpty { return registered }
    let inspected = try reader.inspections(plate: plate, color: color, limit: 50, knownAt: context.knownAt)
      .map { ($0.vin, $0.plateColor) }
    guard let color else { return inspected }
    // The register leads where it says that who was inspected in this colour bears the number in another one.
    return try inspected.filter {
      try !register.bears(plate, inAnotherColorThan: color, vehicle: $0.0.text, at: context.at)
    }
  }

  /// Whoever bears the number in one of some colours, by what was noted of it.
  private func others(in colors: Set<PlateColor>) throws -> [SubjectFinder.Subject] {
    try colors.sorted().flatMap { other in
      let inspected = try reader.inspections(
        plate: plate, color: other, limit: .max, until: context.at, knownAt: context.knownAt
      ).filter { $0.cancellation == nil }.map { SubjectFinder.Subject.vehicle($0.vin) }
      return try inspected + sighted(other).noting(plate)
    }.filter { try !hasGivenUp($0) }
  }

  /// Colours in which the number was noted, but for those known already. Hardly any number is known in two, so the colours
  /// alone are asked for first: the indexes tell them.
  private func notedColors(besides known: Set<PlateColor>) throws -> Set<PlateColor> {
    try listedColors().union(recordedColors(besides: known)).subtracting(known)
  }

  private func listedColors() throws -> Set<PlateColor> {
    let withoutColor = SightedKey.plate(plate, color: nil).text
    let keys = try reader.listedKeys(.vehicle, beginningWith: withoutColor + "/", context.question)
    return Set(
      keys.compactMap { key in SightedKey(key).flatMap { $0 == .plate(plate, color: $0.color) ? $0.color : nil } })
  }

  /// By inspections and records of supervision; nothing of what is known already where they name no other.
  private func recordedColors(besides known: Set<PlateColor>) throws -> Set<PlateColor> {
    if let only = known.first, known.count == 1,
      try !reader.mayHold(SightedSubjects.plateNotes, plate, inAnotherColorThan: only, context.question)
    {
      return []
    }
    let filter = RecordFilter("plate", equals: .text(plate.text))
    let recorded = try SightedSubjects.kinds.flatMap { kind in
      try register.texts(of: "plateColor", among: kind, having: filter, at: context.at)
    }.compactMap { PlateColor(rawValue: $0) }
    return try Set(recorded + reader.inspectedColors(of: plate, until: context.at, knownAt: context.knownAt))
  }

  private func sighted(_ color: PlateColor) -> SightedSubjects {
    SightedSubjects(reader: reader, register: register, context: context, key: plate.text, color: color)
  }

  /// Whether the register says that a vehicle bears another plate, or had borne this one and handed it back.
  private func hasGivenUp(_ subject: SubjectFinder.Subject) throws -> Bool {
    guard case .vehicle(let vin) = subject,
      let state = try register.state(of: .vehicle, key: vin.text, at: context.at)
    else { return false }
    if let own = state.text("plate") { return own != plate.text }
    let filter = RecordFilter("plate", equals: .text(plate.text))
    return try register.keys(of: .vehicle, everHaving: filter, until: context.at).contains(vin.text)
  }
}

extension SubjectFinder.Subject {
  /// Whether it is known by a VIN.
  fileprivate var isVehicle: Bool { if case .vehicle = self { true } else { false } }
}
