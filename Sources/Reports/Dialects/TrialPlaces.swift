/// Places of values as a profile writes them: below the element that holds most of a record, else from the root.
struct TrialPlaces {
  /// Path of the element that holds most of the record; empty for none.
  let base: String

  init(_ places: [String]) {
    var counts: [String: Int] = [:]
    for place in places {
      if let slash = place.lastIndex(of: "/") { counts[String(place[..<slash]), default: 0] += 1 }
    }
    base = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  /// The place, short.
  func name(_ place: String) -> String {
    if !base.isEmpty, place.hasPrefix(base + "/") { return String(place.dropFirst(base.count + 1)) }
    guard let slash = place.firstIndex(of: "/") else { return place }
    return String(place[slash...])
  }
}
