import Policy
import RegistryModel

/// What the register says against a subject being there, or at work, at all: that a vehicle or machine is deregistered, out of
/// use or phased out, a station or workshop not on its list. No clause forbids such a one anything, so the rules answer as for
/// any other; who asks has to see it beside their answer.
struct WithdrawnSubject {
  private let kind: RecordKind
  private let values: [String: AttributeValue]
  private let day: CivilDate

  /// - Parameters:
  ///   - values: its attributes as of the moment asked about; none where it is not registered.
  ///   - day: the day asked about: what is phased out or taken off its list later is in use.
  init(_ kind: RecordKind, _ values: [String: AttributeValue], on day: CivilDate) {
    self.kind = kind
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
    items += listing.map { [$0] } ?? []
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

  /// That it is not on its list on the day; nil where it is, or where its kind has no list. What nobody dated is not taken for
  /// listed, as for the inspections of a station (clause PS-31) and for repairs.
  private var listing: BilingualText? {
    if let ended = values.day("listedUntil"), ended <= day {
      return BilingualText(zh: "自 \(ended) 起不在名录内", en: "It has not been on its list since \(ended)")
    }
    if let start = values.day("listedFrom") {
      guard start > day else { return nil }
      return BilingualText(zh: "\(start) 起才列入名录", en: "It is on its list from \(start) only")
    }
    guard kind == .station || kind == .workshop, !values.isEmpty else { return nil }
    return BilingualText(
      zh: "登记库没有其列入名录的日期（listedFrom）：不视为在名录内，先补录",
      en:
        "The register does not say since when it is on its list (listedFrom): it is not taken for listed, record the day"
    )
  }
}

extension [String: AttributeValue] {
  /// Whether the register took the vehicle or machine out.
  var isDeregistered: Bool { text("status") == "deregistered" }
}
