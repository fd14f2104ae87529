import RegistryModel
import Testing
import XMLStreaming

@testable import RecordExchange

@Suite("Profiles that are refused")
struct ProfileRefusalTests {
  static func profile(_ inner: String, id: String = "test", root: String = "r") -> String {
    """
    <dialect xmlns="urn:hegui:dialect-profile:1" version="1.0" id="\(id)" root="\(root)">
    <title zh="测试" en="Test"/>
    <document tag="DOC">A document</document>
    \(inner)
    </dialect>
    """
  }

  /// What stands on line 4, and what is said of it.
  static let faults: [(inner: String, line: Int, word: String)] = [
    (
      #"<codes id="v" documented="0 1" source="DOC"><code is="0" means="fail"/></codes>"#, 4,
      "leaves out the documented code “1”"
    ),
    (
      #"<codes id="v" documented="0" source="DOC"><code is="0" means="fail"/><code is="0" means="pass"/></codes>"#, 4,
      "is mapped twice"
    ),
    (
      #"<codes id="v" documented="0" source="DOC"><code is="0" means="fail"/><code is="7" means="pass"/></codes>"#, 4,
      "does not list"
    ),
    (
      "<message id=\"m\" zh=\"甲\" en=\"A\" source=\"DOC\">\n<field name=\"k100\" path=\"a\"/></message>", 5,
      "has no field k100"
    ),
    (
      "<message id=\"m\" zh=\"甲\" en=\"A\" source=\"DOC\">\n<field name=\"serial\" path=\"a\"/>\n<field name=\"verdict\" path=\"b\"/></message>",
      6, "needs a code table"
    ),
    (
      "<message id=\"m\" zh=\"甲\" en=\"A\" source=\"DOC\"><field name=\"serial\" path=\"a\"/>\n<field name=\"serial\" path=\"b\"/></message>",
      5, "maps the field serial twice"
    ),
    (
      "<message id=\"m\" zh=\"甲\" en=\"A\" source=\"DOC\">\n<field name=\"serial\" path=\"a\" source=\"RUMOUR 3\"/></message>",
      5, "none of the documents listed"
    ),
    (
      #"<codes id="v" documented="0" source="hearsay"><code is="0" means="fail"/></codes>"#, 4,
      "none of the documents listed"
    ),
    (#"<missing token="-" source="hearsay"/>"#, 4, "none of the documents listed"),
    (
      "<message id=\"m\" zh=\"甲\" en=\"A\" source=\"DOC\"><field name=\"vin\" path=\"a\"/></message>", 4,
      "does not map the serial"
    ),
    (
      "<message id=\"m\" zh=\"甲\" en=\"A\"><field name=\"serial\" path=\"a\"/></message>", 4,
      "lacks the attribute source"
    ),
    (
      "<message id=\"m\" zh=\"甲\" en=\"A\" source=\"DOC\" flavour=\"x\"><field name=\"serial\" path=\"a\"/></message>",
      4, "has no attribute flavour"
    ),
    (
      "<message id=\"m\" zh=\"甲\" en=\"A\" source=\"DOC\"><field name=\"serial\" path=\"a//b\"/></message>", 4,
      "is no path"
    ),
    (
      "<message id=\"m\" zh=\"甲\" en=\"A\" source=\"DOC\"><field name=\"serial\" path=\"a\"/>\n<field name=\"start\" path=\"b\" mask=\"YYYY-MM-DD\"/></message>",
      5, "“YYYY-MM-DD” is no form of a date"
    ),
    (
      "<message id=\"m\" zh=\"甲\" en=\"A\" source=\"DOC\"><field name=\"serial\" path=\"a\" mask=\"yyyy\"/></message>",
      4,
      "takes no mask"
    ),
    (#"<complete needs="result" serial="withStart"/>"#, 4, "needs within"),
    (#"<complete needs="result" within="24"/>"#, 4, "withStart\" only"),
    (#"<complete needs="result" serial="other"/>"#, 4, "cannot be “other”"),
  ]

  @Test("Each fault is told with its line", arguments: 0..<faults.count)
  func told(index: Int) throws {
    let fault = Self.faults[index]
    do throws(ProfileError) {
      _ = try ProfileReader().read(text: Self.profile(fault.inner), file: "p.xml")
      Issue.record("the profile was taken")
    } catch {
      let hit = error.problems.first { $0.message.en.contains(fault.word) }
      #expect(hit?.line == fault.line, "\(error)")
      #expect(hit?.place == "p.xml:\(fault.line)")
    }
  }

  @Test("Two profiles that would claim the same document are refused; envelope or id tells them apart")
  func rivals() throws {
    let plain = "<message id=\"m\" zh=\"甲\" en=\"A\" source=\"DOC\">WHEN<field name=\"serial\" path=\"a\"/></message>"
    func make(_ id: String, _ condition: String) throws -> DialectProfile {
      let inner = plain.replacing("WHEN", with: condition)
      return try ProfileReader().read(text: Self.profile(inner, id: id), file: id + ".xml")
    }
    let first = try make("one", #"<when path="h/id" is="X"/>"#)
    let rival = try make("two", #"<when path="b" exists="true"/>"#)
    let other = try make("three", #"<when path="h/id" is="Y Z"/>"#)
    #expect(throws: ProfileError.self) { try DialectCatalogue([first, rival]) }
    #expect(throws: ProfileError.self) { try DialectCatalogue([first, first]) }
    #expect(try DialectCatalogue([first, other]).profiles.count == 2)
  }

  @Test("The schema of profiles accepts those of the project")
  func schema() throws {
    let schema = try XMLSchemaValidator(path: Checkout.path("Schemas/dialect-profile.xsd"))
    for profile in try Checkout.catalogue().profiles {
      let document = try XMLDocumentReader().read(.file(Checkout.path("Dialects/" + profile.file)), schema: schema)
      #expect(document.issues.isEmpty, "\(document.issues)")
    }
  }
}
