/// Fills that tell results apart without colour, defined once a page and used by every chart.
enum FillPatterns {
  /// The definitions, in a drawing that takes no room.
  static let definitions = HTML(
    constant: """
      <svg class="hidden" aria-hidden="true"><defs>\
      <pattern id="fill-notMet" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <rect width="7" height="7" fill="#ffffff"/><rect width="3" height="7" fill="#1a1a1a"/></pattern>\
      <pattern id="fill-shownOnly" width="6" height="6" patternUnits="userSpaceOnUse">\
      <rect width="6" height="6" fill="#ffffff"/><circle cx="3" cy="3" r="1.4" fill="#1a1a1a"/></pattern>\
      <pattern id="fill-targetNotLoaded" width="6" height="6" patternUnits="userSpaceOnUse">\
      <rect width="6" height="6" fill="#ffffff"/><rect width="6" height="1.5" fill="#767676"/></pattern>\
      </defs></svg>
      """)

  /// The fill of a result.
  static func fill(_ result: String) -> String {
    switch result {
    case "met": "#1a1a1a"
    case "notMet", "shownOnly", "targetNotLoaded": "url(#fill-\(result))"
    default: "#ffffff"
    }
  }
}
