import Foundation
import FoundationXML

/// The elements of a receipt in the order of the document.
final class ReceiptDocument: NSObject, XMLParserDelegate {
  struct Element {
    /// Names from the root on, joined by `/`.
    let path: String
    let attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  struct NotXML: Error {}

  init(_ data: Data) throws {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    guard parser.parse() else { throw NotXML() }
  }

  /// The elements of that path.
  func at(_ path: String) -> [Element] { elements.filter { $0.path == path } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let above = open.last.map { elements[$0].path + "/" } ?? ""
    open.append(elements.count)
    elements.append(Element(path: above + name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }
}
