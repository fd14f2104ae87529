/// A piece of HTML. Text enters only escaped; markup only as constants of the program.
struct HTML {
  private(set) var text: String

  /// An attribute of an element.
  struct Attribute {
    let name: StaticString
    let value: String

    /// The attribute `name` with this value, which is escaped when it is written.
    static func set(_ name: StaticString, _ value: String) -> Attribute { Attribute(name: name, value: value) }
  }

  /// Nothing.
  static let empty = HTML(constant: "")

  /// Markup that the program itself wrote.
  init(constant: StaticString) { text = "\(constant)" }

  private init(unchecked text: String) { self.text = text }

  /// A text, with everything that could be read as markup escaped, and control characters and direction marks shown.
  static func text(_ text: String) -> HTML { HTML(unchecked: escaped(text)) }

  /// A name or other value from a file, kept apart from the direction of the text around it.
  static func value(_ text: String) -> HTML { element("bdi", [], .text(text)) }

  /// An element with attributes, whose values are escaped, and content.
  static func element(_ name: StaticString, _ attributes: [Attribute] = [], _ content: HTML...) -> HTML {
    element(name, attributes, content)
  }

  /// An element with attributes and a list of contents.
  static func element(_ name: StaticString, _ attributes: [Attribute] = [], _ content: [HTML]) -> HTML {
    HTML(unchecked: tag(name, attributes) + ">" + content.map(\.text).joined() + "</\(name)>")
  }

  /// An element that has no content and no end: `meta`, `br`.
  static func void(_ name: StaticString, _ attributes: [Attribute] = []) -> HTML {
    HTML(unchecked: tag(name, attributes) + ">")
  }

  /// A shape of SVG, closed in itself.
  static func shape(_ name: StaticString, _ attributes: [Attribute]) -> HTML {
    HTML(unchecked: tag(name, attributes) + "/>")
  }

  /// Pieces one after another.
  static func join(_ pieces: [HTML]) -> HTML { HTML(unchecked: pieces.map(\.text).joined()) }

  private static func tag(_ name: StaticString, _ attributes: [Attribute]) -> String {
    "<\(name)" + attributes.map { " \($0.name)=\"" + escaped($0.value) + "\"" }.joined()
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TerminalText.safe(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
