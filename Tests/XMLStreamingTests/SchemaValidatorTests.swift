import Testing
import XMLStreaming

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite("Judging by a schema")
struct SchemaValidatorTests {
  private static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" xmlns="urn:t"
      elementFormDefault="qualified">
      <xs:include schemaLocation="types.xsd"/>
      <xs:element name="list"><xs:complexType>
        <xs:sequence><xs:element name="item" type="Item" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
        <xs:attribute name="version" use="required" fixed="1"/>
      </xs:complexType></xs:element>
      <xs:complexType name="Item"><xs:sequence>
        <xs:element name="size" type="Size"/><xs:element name="color" type="Color" minOccurs="0"/>
      </xs:sequence><xs:attribute name="no" type="xs:integer"/></xs:complexType>
    </xs:schema>
    """
  private static let types = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:simpleType name="Size"><xs:restriction base="xs:integer"><xs:maxInclusive value="9"/></xs:restriction></xs:simpleType>
      <xs:simpleType name="Color"><xs:restriction base="xs:token"><xs:enumeration value="red"/></xs:restriction></xs:simpleType>
    </xs:schema>
    """

  private static func folder(_ main: String = schema) throws -> String {
    var template = Array("/tmp/hegui-schema-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    let folder = try #require(made)
    try write(main, to: folder + "/main.xsd")
    try write(types, to: folder + "/types.xsd")
    return folder
  }

  private static func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }

  private static func remove(_ folder: String) {
    unlink(folder + "/main.xsd")
    unlink(folder + "/types.xsd")
    rmdir(folder)
  }

  private func judge(_ text: String) throws -> [[XMLIssue]] {
    let folder = try Self.folder()
    defer { Self.remove(folder) }
    let validator = try XMLSchemaValidator(path: folder + "/main.xsd")
    var found: [[XMLIssue]] = []
    let scanner = try RecordScanner(.bytes(Array(text.utf8)))
    _ = try scanner.scan { record in found.append(validator.issues(of: record)) }
    found.append(validator.issuesOfRoot(in: scanner))
    return found
  }

  @Test("All errors of a record, with path, value, line and column")
  func errors() throws {
    let found = try judge(
      """
      <list xmlns="urn:t" version="1">
        <item no="1"><size>3</size><color>red</color></item>
        <item no="x"><size>12</size>
          <color>blue</color></item>
        <item><color>red</color></item>
        <other/>
        <item><size>4</size></item>
        <item xmlns="urn:u"><size>4</size></item>
        <item>text<size>4</size></item>
        <item no="1"><size/><color>red</color></item>
      </list>
      """)
    #expect(found.map(\.count) == [0, 3, 1, 1, 0, 1, 1, 1, 0])
    #expect(found[1].map(\.path) == ["item/@no", "item/size", "item/color"])
    #expect(found[1].map(\.value) == ["x", "12", "blue"])
    #expect(found[1].map { "\($0.position.line):\($0.position.column)" } == ["3:3", "3:16", "4:5"])
    #expect(found[1][2].message.zh.hasPrefix("值不在代码表内"))
    #expect(found[2].first?.path == "item/color")
    #expect(found.joined().allSatisfy { !$0.message.en.contains("urn:") && !$0.message.en.contains("\n") })
  }

  @Test("The start tag of the root is judged by itself")
  func root() throws {
    let found = try judge("<list xmlns='urn:t' version='2'><item><size>1</size></item></list>")
    #expect(found.map(\.count) == [0, 1])
    #expect(found[1].first?.path == "list/@version")
  }

  @Test(
    "A schema that reaches out of its folder, or is none, is refused",
    arguments: [
      "http://127.0.0.1/types.xsd", "../types.xsd", "file:///tmp/types.xsd", "missing.xsd",
    ])
  func refusedSchema(location: String) throws {
    let text = Self.schema.replacing("types.xsd", with: location)
    let folder = try Self.folder(text)
    defer { Self.remove(folder) }
    let error = #expect(throws: XMLError.self) { try XMLSchemaValidator(path: folder + "/main.xsd") }
    #expect(error?.code == .schemaUnusable)
  }

  @Test("Small documents are read whole, and judged")
  func document() throws {
    let folder = try Self.folder()
    defer { Self.remove(folder) }
    let validator = try XMLSchemaValidator(path: folder + "/main.xsd")
    func read(_ text: String) throws -> XMLDocument {
      try XMLDocumentReader().read(.bytes(Array(text.utf8)), roots: ["list"], schema: validator)
    }
    let good = try read(
      "<list xmlns='urn:t' version='1'>\n<item no='7'>\n<size> 3 </size></item><item><size>4</size></item></list>")
    #expect(good.issues.isEmpty)
    #expect(good.namespace == "urn:t")
    #expect(good.root.children.map(\.name) == ["item", "item"])
    #expect(good.root.child("item")?.attributes == ["no": "7"])
    #expect(good.root.child("item")?.child("size")?.trimmedText == "3")
    #expect(good.root.child("item")?.child("size")?.position == XMLPosition(line: 3, column: 1, byteOffset: 47))
    #expect(try read("<list xmlns='urn:t'><item/></list>").issues.map(\.path) == ["list/@version", "list/item"])
    #expect(throws: XMLError.self) { try read("<lists/>") }
    #expect(throws: XMLError.self) { try read("<list><item></list>") }
    #expect(throws: XMLError.self) { try read("<list><item>") }
    #expect(throws: XMLError.self) { try read("<list/><list/>") }
  }
}
