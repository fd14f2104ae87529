import Policy
import RegistryModel

/// What the register says against a subject being there, or at work, at all: that a vehicle or machine is deregistered, out of
/// use or phased out, a station or workshop no longer on its list. No clause forbids such a one anything, so the rules answer
/// as for any other; who asks has to see it beside their answer.
struct WithdrawnSubject {
  private let values: [String: AttributeValue]
  private let day: CivilDate

  /// - Parameters:
  ///   - values: its attributes as of the moment asked about.
  ///   - day: the day asked about: what is phased out or taken off its list later is in use.
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
    if values.text("status") == "outOfUse" {
      items.append(
        BilingualText(
          zh: "登记册记载为停用：核对是否仍在使用，及停用原因",
          en: "The register says it is out of use: check whether it is used all the same, and why it was stopped"))
    }
    if let ended = values.day("listedUntil"), ended <= day {
      items.append(
        BilingualText(zh: "自 \(ended) 起不在名录内", en: "It has not been on its list since \(ended)"))
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
