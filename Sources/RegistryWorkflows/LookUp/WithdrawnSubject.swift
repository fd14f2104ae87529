import Policy
import RegistryModel

/// What the register says against a vehicle or machine being there at all: that it is deregistered, or phased out. No clause
/// forbids such a one anything, so the rules answer as for any other; who asks has to see it beside their answer.
struct WithdrawnSubject {
  private let values: [String: AttributeValue]
  private let day: CivilDate

  /// - Parameters:
  ///   - values: its attributes as of the moment asked about.
  ///   - day: the day asked about: what is phased out later is in use.
  init(_ values: [String: AttributeValue], on day: CivilDate) {
    self.values = values
    self.day = day
  }

  /// What waits for somebody to look at it; nothing where it is registered and in use.
  var items: [BilingualText] {
    var items: [BilingualText] = []
    if values.isDeregistered {
      items.append(
        BilingualText(zh: "登记册记载已注销：核对实物与号码", en: "The register says it is deregistered: check what stands there"))
    }
    if let phasedOut = values.day("phasedOutOn"), phasedOut <= day {
      let way = values.text("phaseOutWay").flatMap { CodeList.phaseOutWay.title(of: $0) }
      items.append(
        BilingualText(
          zh: "登记册记载已于 \(phasedOut) 淘汰" + (way.map { "（\($0.zh)）" } ?? "") + "：核对实物与号码",
          en: "The register says it was phased out on \(phasedOut)" + (way.map { " (\($0.en))" } ?? "")
            + ": check what stands there"))
    }
    return items
  }
}

extension [String: AttributeValue] {
  /// Whether the register took the vehicle or machine out.
  var isDeregistered: Bool { text("status") == "deregistered" }
}
