import RegistryModel

/// Writes `register-records.xsd` from the register's vocabulary, so that a kind is declared once.
struct RegisterSchemaWriter {
  /// The kinds that get an element, in this order.
  let kinds: [RecordKind]
  /// Names of the types that `common-types.xsd` declares; they are used, not declared again.
  let commonTypes: Set<String>

  private var lines: [String] = []

  init(kinds: [RecordKind], commonTypes: Set<String>) {
    self.kinds = kinds
    self.commonTypes = commonTypes
  }

  /// The whole schema.
  static func schema(of kinds: [RecordKind], commonTypes: Set<String>) -> String {
    var writer = RegisterSchemaWriter(kinds: kinds, commonTypes: commonTypes)
    writer.writeSchema()
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private mutating func writeSchema() {
    lines += [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      "<!-- Written from Sources/RegistryModel/Register by RegisterSchemaWriter; do not edit by hand. -->",
      #"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:hegui:register-records:1""#,
      #"  targetNamespace="urn:hegui:register-records:1" elementFormDefault="qualified""#,
      #"  attributeFormDefault="unqualified" version="1.0">"#,
    ]
    document(
      "Dated statements about the subjects of the register (登记记录), version 1.0. Each record says what holds of one subject from a day or moment on; what it leaves out stays as it was. The state on a day is what the statements up to that day add up to, in whatever order they arrive.",
      indent: 2)
    lines += ["", #"  <xs:include schemaLocation="common-types.xsd"/>"#, ""]
    writeRoot()
    kinds.forEach { writeKind($0) }
    writeStatement()
    writeUnits()
    writeCodeLists()
    lines += ["", "</xs:schema>"]
  }

  private mutating func writeRoot() {
    lines.append(#"  <xs:element name="registerRecords">"#)
    document("A file of register records (登记记录文件), any number of them in any order.", indent: 4)
    lines += ["    <xs:complexType>", #"      <xs:choice minOccurs="0" maxOccurs="unbounded">"#]
    lines += kinds.map { "        <xs:element ref=\"\($0.id)\"/>" }
    lines.append("      </xs:choice>")
    attribute(
      "version", type: "xs:token", use: #" use="required" fixed="1.0""#, "Version of this schema (版本).", indent: 6)
    attribute("created", type: "moment", use: "", "When the file was made (生成时间).", indent: 6)
    lines += ["    </xs:complexType>", "  </xs:element>"]
  }

  private mutating func writeKind(_ kind: RecordKind) {
    let type = kind.id.capitalisedFirst
    lines += ["", #"  <xs:element name="\#(kind.id)" type="\#(type)">"#]
    document("A statement about a \(kind.title.en) (\(kind.title.zh)).", indent: 4)
    lines += ["  </xs:element>", "", #"  <xs:complexType name="\#(type)">"#]
    document("What is known of a \(kind.title.en) (\(kind.title.zh)).", indent: 4)
    lines += ["    <xs:complexContent>", #"      <xs:extension base="Statement">"#, "        <xs:sequence>"]
    kind.attributes.forEach { writeElement($0) }
    lines.append("        </xs:sequence>")
    attribute("key", type: keyType(kind.key), use: #" use="required""#, keyText(kind), indent: 8)
    lines.append(#"        <xs:attribute name="clear">"#)
    document("Names of attributes that have no value any more (清除的属性), separated by blanks.", indent: 10)
    lines += [
      "          <xs:simpleType>", "            <xs:list>", "              <xs:simpleType>",
      #"                <xs:restriction base="xs:token">"#,
    ]
    lines += kind.attributes.map { #"                  <xs:enumeration value="\#($0.name)"/>"# }
    lines += [
      "                </xs:restriction>", "              </xs:simpleType>", "            </xs:list>",
      "          </xs:simpleType>", "        </xs:attribute>", "      </xs:extension>", "    </xs:complexContent>",
      "  </xs:complexType>",
    ]
  }

  private mutating func writeElement(_ attribute: Attribute) {
    let inline = inlineType(attribute.type)
    let type = inline == nil ? " type=\"\(typeName(attribute.type))\"" : ""
    lines.append(#"          <xs:element name="\#(attribute.name)"\#(type) minOccurs="0">"#)
    var text = "\(attribute.title.en.capitalisedFirst) (\(attribute.title.zh))"
    if case .quantity(let unit) = attribute.type, !unit.symbol.isEmpty { text += " in \(unit.symbol)" }
    if case .reference(let kind) = attribute.type { text += ", key of a \(kind)" }
    text += "."
    if attribute.isRequired { text += " The first record of a subject must state it." }
    if attribute.isPersonal { text += " About a natural person: masked in output." }
    document(text, indent: 12)
    if let inline { lines += inline.map { "            " + $0 } }
    lines.append("          </xs:element>")
  }

  private mutating func writeStatement() {
    lines += ["", #"  <xs:complexType name="Statement" abstract="true">"#]
    document("What every record has (每条记录共有的内容).", indent: 4)
    attribute(
      "record", type: "identifier", use: #" use="required""#,
      "Number of the record at its source (来源记录编号), unique for the kind.", indent: 4)
    attribute(
      "effective", type: "dayOrMoment", use: #" use="required""#, "From when the record holds (生效时间).", indent: 4)
    attribute(
      "stated", type: "moment", use: "",
      "When it was stated (填报时间); it ranks records that take effect together. Left out, the two are the same. Of records "
        + "that neither ranks the number decides, character by character (RD-10 before RD-2): say it in each correction.",
      indent: 4)
    lines.append("  </xs:complexType>")
  }

  /// Units that the kinds use and `common-types.xsd` does not have, sorted by name.
  private mutating func writeUnits() {
    var units: [String: any UnitOfMeasure.Type] = [:]
    for attribute in kinds.flatMap(\.attributes) {
      guard case .quantity(let unit) = attribute.type else { continue }
      units[RegisterSchemaWriter.typeName(of: unit)] = unit
    }
    for (name, unit) in units.sorted(by: { $0.key < $1.key }) where !commonTypes.contains(name) {
      lines += ["", #"  <xs:simpleType name="\#(name)">"#]
      document(unit.symbol.isEmpty ? "A number (数值)." : "A number of \(unit.symbol) (数值).", indent: 4)
      if unit.decimals == 0 {
        lines.append(#"    <xs:restriction base="wholeNumber"/>"#)
      } else {
        lines += [
          #"    <xs:restriction base="plainDecimal">"#, #"      <xs:fractionDigits value="\#(unit.decimals)"/>"#,
          "    </xs:restriction>",
        ]
      }
      lines.append("  </xs:simpleType>")
    }
  }

  /// Code lists that the kinds use and `common-types.xsd` does not have, sorted by id.
  private mutating func writeCodeLists() {
    var single: [String: CodeList] = [:]
    var several: [String: CodeList] = [:]
    for attribute in kinds.flatMap(\.attributes) {
      switch attribute.type {
      case .code(let list): single[list.id] = list
      case .codes(let list):
        single[list.id] = list
        several[list.id] = list
      default: continue
      }
    }
    for (id, list) in single.sorted(by: { $0.key < $1.key }) where !commonTypes.contains(id) {
      lines += ["", #"  <xs:simpleType name="\#(id)">"#, #"    <xs:restriction base="xs:token">"#]
      for code in list.codes {
        lines.append(#"      <xs:enumeration value="\#(code.code)">"#)
        document("\(code.title.zh), \(code.title.en)", indent: 8)
        lines.append("      </xs:enumeration>")
      }
      lines += ["    </xs:restriction>", "  </xs:simpleType>"]
    }
    for id in several.keys.sorted() where !commonTypes.contains(id + "List") {
      lines += [
        "", #"  <xs:simpleType name="\#(id)List">"#, #"    <xs:list itemType="\#(id)"/>"#, "  </xs:simpleType>",
      ]
    }
  }
}

extension RegisterSchemaWriter {
  private mutating func attribute(_ name: String, type: String, use: String, _ text: String, indent: Int) {
    let blanks = String(repeating: " ", count: indent)
    lines.append(#"\#(blanks)<xs:attribute name="\#(name)" type="\#(type)"\#(use)>"#)
    document(text, indent: indent + 2)
    lines.append("\(blanks)</xs:attribute>")
  }

  private mutating func document(_ text: String, indent: Int) {
    let blanks = String(repeating: " ", count: indent)
    let escaped = text.map { character -> String in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      default: String(character)
      }
    }
    lines += [
      "\(blanks)<xs:annotation>", "\(blanks)  <xs:documentation>\(escaped.joined())</xs:documentation>",
      "\(blanks)</xs:annotation>",
    ]
  }

  private func keyType(_ key: RecordKind.KeyForm) -> String {
    switch key {
    case .vin: "vinText"
    case .station: "stationCode"
    case .identifier: "identifier"
    }
  }

  private func keyText(_ kind: RecordKind) -> String {
    switch kind.key {
    case .vin: "The VIN (车辆识别代号), which identifies the \(kind.title.en)."
    case .station: "The station code (检验机构编号), which identifies the \(kind.title.en)."
    case .identifier: "The identifier (编号) of the \(kind.title.en)."
    }
  }

  private func typeName(_ type: AttributeType) -> String {
    switch type {
    case .flag: "flag"
    case .count: "wholeNumber"
    case .quantity(let unit): RegisterSchemaWriter.typeName(of: unit)
    case .day: "day"
    case .moment: "moment"
    case .code(let list): list.id
    case .codes(let list): list.id + "List"
    case .text: "text"
    case .plate: "plateText"
    case .vin: "vinText"
    case .machineCode: "machineCodeText"
    case .disclosure: "disclosureText"
    case .division: "divisionCode"
    case .reference: "identifier"
    }
  }

  /// The lines of a type that only one element has; nil where the type has a name.
  private func inlineType(_ type: AttributeType) -> [String]? {
    func restriction(_ facets: [String]) -> [String] {
      [#"<xs:simpleType>"#, #"  <xs:restriction base="\#(typeName(type))">"#]
        + facets.map { "    " + $0 } + ["  </xs:restriction>", "</xs:simpleType>"]
    }
    return switch type {
    case .text(let limit): restriction([#"<xs:maxLength value="\#(limit)"/>"#])
    case .count(let range):
      restriction([
        #"<xs:minInclusive value="\#(range.lowerBound)"/>"#, #"<xs:maxInclusive value="\#(range.upperBound)"/>"#,
      ])
    default: nil
    }
  }

  /// The XSD type of a unit: its Swift name with a small letter in front.
  static func typeName(of unit: any UnitOfMeasure.Type) -> String {
    let name = String(describing: unit)
    return name.prefix(1).lowercased() + name.dropFirst()
  }
}

extension String {
  /// The text with a capital letter in front.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
