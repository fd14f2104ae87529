import Foundation
import RegistryModel
import Testing

/// The schema of register records says what the register's vocabulary says.
@Suite struct RegisterSchemaTests {
  @Test func theSchemaFollowsTheVocabulary() throws {
    let file = SchemaFolder.url.appending(path: "register-records.xsd")
    let common = Set(SchemaFolder.names(of: "xs:simpleType", in: try SchemaFolder.text("common-types.xsd")))
    let expected = RegisterSchemaWriter.schema(of: RecordKind.all, commonTypes: common)
    if ProcessInfo.processInfo.environment["RECORD_SCHEMAS"] == "1" {
      try expected.write(to: file, atomically: true, encoding: .utf8)
    }
    let found = try String(contentsOf: file, encoding: .utf8)
    #expect(
      found == expected,
      "The vocabulary has changed: run `RECORD_SCHEMAS=1 swift test --filter RegisterSchema` and look at the difference."
    )
  }

  @Test func everyNamedTypeOfTheSchemaIsDeclared() throws {
    let common = try SchemaFolder.text("common-types.xsd")
    for name in ["register-records.xsd", "inspection-records.xsd", "receipt.xsd"] {
      let schema = try SchemaFolder.text(name)
      let declared = Set(
        [common, schema].flatMap {
          SchemaFolder.names(of: "xs:simpleType", in: $0) + SchemaFolder.names(of: "xs:complexType", in: $0)
        })
      let used = ["type", "base", "itemType"].flatMap { attribute in
        schema.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
      }
      let missing = Set(used).filter { !$0.hasPrefix("xs:") && !declared.contains($0) }.sorted()
      #expect(missing == [], "types that \(name) uses and nobody declares")
    }
  }

  @Test func noTypeStandsTwice() throws {
    let common = Set(SchemaFolder.names(of: "xs:simpleType", in: try SchemaFolder.text("common-types.xsd")))
    for name in ["register-records.xsd", "inspection-records.xsd", "receipt.xsd"] {
      let own = SchemaFolder.names(of: "xs:simpleType", in: try SchemaFolder.text(name))
      #expect(Set(own).count == own.count)
      #expect(common.intersection(own).sorted() == [])
    }
  }
}
