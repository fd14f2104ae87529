import Foundation
import RegistryModel
import Testing

@testable import Policy

/// The vocabulary, and the document written from it.
struct FactDocumentationTests {
  @Test
  func theDocumentIsWrittenFromTheDeclarations() throws {
    let url = PackFiles.root.appending(path: "docs/FACTS.md")
    let expected = FactDocumentation.markdown()
    if ProcessInfo.processInfo.environment["RECORD_FACTS"] != nil {
      try Data(expected.utf8).write(to: url)
    }
    let found = try String(decoding: Data(contentsOf: url), as: UTF8.self)
    #expect(found == expected, "stale: RECORD_FACTS=1 swift test --filter FactDocumentation writes it anew")
  }

  @Test
  func everyAttributeIsAFactAndEachNameStandsOnce() {
    let names = FactCatalogue.standard.all.map(\.name)
    #expect(Set(names).count == names.count)
    for kind in RecordKind.all {
      for attribute in kind.attributes {
        #expect(FactCatalogue.standard.fact(kind.id + "." + attribute.name) != nil)
      }
    }
  }

  @Test
  func everyDefinitionCompiles() throws {
    for fact in FactCatalogue.standard.all {
      var compiler = ConditionCompiler()
      switch fact.source {
      case .defined: _ = try compiler.compile(.compare(.fact(fact.name), .equal, .literal(.flag(true))))
      case .counted: _ = try compiler.compile(.compare(.fact(fact.name), .atLeast, .literal(.integer(1))))
      default: _ = try compiler.compile(.known(fact.name))
      }
    }
  }

  @Test
  func codeListsFitTheBitsOfASlot() {
    for kind in RecordKind.all {
      for attribute in kind.attributes {
        switch attribute.type {
        case .code(let list), .codes(let list): #expect(list.codes.count < 62, "\(list.id)")
        default: continue
        }
      }
    }
  }
}
