import Policy
import RegistryModel
import RegistryStore
import Reports

/// The latest passages that gates wrote down under a plate. A truck that the register does not hold is known by them, too: what was
/// told of a passage when it came in must be found by whoever stops the truck.
struct PlatePassages {
  let reader: RegistryReader
  /// What `reader` sees, each question asked once.
  let register: RememberedRegister<RegisterSnapshot>
  let context: WorkflowContext
  let plate: Plate
  /// nil for every colour.
  let color: PlateColor?

  /// Newest first, without annulled ones; what notes no colour may be about any.
  ///
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + passages under the plate), of which no more are read than are shown.
  func latest() throws -> [RecordState] {
    try register.nearest(
      LookupWorkflow.historyLimit, .upTo(context.at), of: .gateEvent,
      having: RecordFilter("plate", equals: .text(plate.text)), known: context.at
    ).filter { event in
      guard !event.values.isAnnulled else { return false }
      guard let color, let noted = event.values.plateColor else { return true }
      return color == noted
    }
  }

  /// What the loaded plans say against the passages, and where there is nothing, the last one.
  ///
  /// - Throws: as ``GateRulings``.
  func notes(_ packs: [CompiledPack]) throws -> [BilingualText] {
    let events = try latest().filter { $0.text("vehicle") == nil && $0.text("vin") == nil }
    let rulings = GateRulings(packs: packs, reader: reader, knownAt: context.knownAt)
    let question = RegisterQuestion(at: context.at, knownAt: context.knownAt)
    let told = try events.compactMap { event -> BilingualText? in
      guard let state = try reader.state(of: .gateEvent, key: event.key, question),
        let ruling = try rulings.ruling(on: state)
      else { return nil }
      return Self.text(of: event, ruling.message)
    }
    guard told.isEmpty, let last = events.first else { return told }
    return [Self.text(of: last, BilingualText(zh: "已载入的规则未触及", en: "no loaded rule catches it"))]
  }

  private static func text(of event: RecordState, _ said: BilingualText) -> BilingualText {
    let time = event.moment("at").map { "\($0)".prefix(16) } ?? "—"
    let unit = event.text("unit") ?? "—"
    return BilingualText(
      zh: "门禁记录 \(event.key)（\(time)，单位 \(unit)）：\(said.zh)",
      en: "Gate passage \(event.key) (\(time), unit \(unit)): \(said.en)")
  }
}
