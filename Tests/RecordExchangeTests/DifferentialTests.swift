import RegistryModel
import Testing
import XMLStreaming

@testable import RecordExchange

/// The typed decoders against the schema engine, on random mutations of valid records.
@Suite("The fast path accepts nothing that the schema refuses")
struct DifferentialTests {
  private struct Tally {
    var bothAccept = 0
    var bothRefuse = 0
    var tooStrict: [String] = []
  }

  private static let values = [
    "", " ", "0", "-0", "-0.0", "1", "01", "+1", "1.", ".5", "1.5", "1.50", "1.500000", "1.5000000", "1.23", "1.234",
    "99999", "1000000", "123456789012", "1e3", "NaN", "true", "false", "TRUE", "1 ", "  pass ", "pass", "fail", "blue",
    "H11", "h11", "A", "Z", "13013101", "1301", "2020-02-29", "2021-02-29", "0000-01-01", "2020-1-1", "2020-06-05",
    "2020-06-05T10:00:00+08:00", "2020-06-05T10:00:00", "2020-06-05T24:00:00", "2020-06-05T10:00:60",
    "2020-06-05T10:00:00.5", "2020-06-05T10:00:00.1234567890", "2020-06-05T10:00:00Z", "a  b", "a\tb", "测试", "SCR DPF",
    "SCR SCR", "SCR XXX", "\u{A0}", "periodic", "6", "7", "-1", "100.0", "100.1", "\u{1F600}", "a b", "-5.00", "&lt;",
  ]

  private static func mutate(_ record: String, _ random: inout RandomRecords) -> String {
    var tokens: [String] = []
    var current = ""
    for character in record {
      if character == "<", !current.isEmpty {
        tokens.append(current)
        current = ""
      }
      current.append(character)
      if character == ">" {
        tokens.append(current)
        current = ""
      }
    }
    tokens.append(current)
    let texts = tokens.indices.filter { !tokens[$0].hasPrefix("<") && !tokens[$0].allSatisfy(\.isWhitespace) }
    let starts = tokens.indices.filter { tokens[$0].hasPrefix("<") && !tokens[$0].hasPrefix("</") }.dropFirst()
    guard let text = texts.randomElement(using: &random.generator),
      let start = starts.randomElement(using: &random.generator),
      let value = values.randomElement(using: &random.generator)
    else { return record }
    switch random.int(0...10) {
    case 0...3: tokens[text] = value
    case 4: tokens[text] = " " + tokens[text] + "\n"
    case 5:
      // An element and all in it goes away.
      let name = tokens[start].dropFirst().prefix { $0 != " " && $0 != ">" && $0 != "/" }
      if tokens[start].hasSuffix("/>") {
        tokens[start] = ""
      } else if let end = tokens[start...].firstIndex(of: "</\(name)>") {
        tokens.removeSubrange(start...end)
      }
    case 6:
      let name = tokens[start].dropFirst().prefix { $0 != " " && $0 != ">" && $0 != "/" }
      if let end = tokens[start...].firstIndex(of: "</\(name)>") {
        tokens.insert(contentsOf: tokens[start...end], at: random.flip() ? end + 1 : start)
      }
    case 7:
      tokens[start].insert(
        contentsOf: random.flip() ? " x=\"1\"" : " color=\"\(value)\"",
        at: tokens[start].index(before: tokens[start].endIndex))
    case 8: tokens.insert(random.flip() ? "text" : "<!-- c -->", at: start)
    case 9:
      // In the place of text it is text; between elements not even an empty one may stand.
      let section = "<![CDATA[" + (random.flip() ? tokens[text] : random.flip() ? " " : "") + "]]>"
      if random.flip() { tokens[text] = section } else { tokens.insert(section, at: start) }
    default:
      if let quote = tokens[start].firstIndex(of: "\"") {
        let rest = tokens[start][tokens[start].index(after: quote)...].drop { $0 != "\"" }
        tokens[start] = tokens[start][...quote] + value.filter { $0 != "\"" } + rest
      } else {
        tokens.swapAt(text, texts.first ?? text)
      }
    }
    return tokens.joined()
  }

  private static func compare(
    _ file: [UInt8], _ form: DocumentForm, mutations: Int, seed: UInt64
  ) throws -> Tally {
    let text = String(decoding: file, as: UTF8.self)
    let opening = text.prefix { $0 != "\n" } + "\n" + text.drop { $0 != "\n" }.dropFirst().prefix { $0 != "\n" }
    var records: [String] = []
    let source = try RecordScanner(.bytes(file))
    _ = try source.scan { records.append(String(decoding: $0.utf8, as: UTF8.self)) }
    var random = RandomRecords(seed: seed)
    var mutated = String(opening)
    for _ in 0..<mutations {
      var record = records[random.int(0...records.count - 1)]
      for _ in 0..<random.int(1...2) { record = mutate(record, &random) }
      mutated += "\n" + record
    }
    mutated += "\n</\(form.root)>"
    let judge = try XMLSchemaValidator(path: schemaFolder + "/" + form.schema)
    let scanner = try RecordScanner(.bytes(Array(mutated.utf8)), vocabulary: DocumentForm.vocabulary)
    var tally = Tally()
    _ = try scanner.scan { record in
      guard record.isUsable else { return }
      let issues = judge.issues(of: record)
      let isValid = issues.isEmpty
      let isAccepted: Bool
      do throws(Refusal) {
        _ = try form.interpreter.interpret(record.elements)
        isAccepted = true
      } catch {
        isAccepted = false
        if isValid {
          tally.tooStrict.append(record.path(error.element) + "=" + record.string(error.element))
        }
      }
      if isAccepted, !isValid {
        Issue.record("accepted: \(issues.map { "\($0.path)=\($0.value ?? "") \($0.message.en)" })")
      }
      if isAccepted, isValid { tally.bothAccept += 1 }
      if !isAccepted, !isValid { tally.bothRefuse += 1 }
    }
    return tally
  }

  @Test("Inspections", arguments: [11, 12, 13, 14] as [UInt64])
  func inspections(seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    let file = inspectionFile((0..<40).compactMap { _ in random.inspection() })
    let tally = try Self.compare(file, DocumentForm.canonical[0], mutations: 1_000, seed: seed)
    #expect(tally.bothAccept > 100)
    #expect(tally.bothRefuse > 100)
    #expect(tally.tooStrict == [])
  }

  @Test("Register records", arguments: [21, 22, 23, 24] as [UInt64])
  func deltas(seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    let file = registerFile(RecordKind.all.flatMap { kind in (0..<3).map { _ in random.delta(of: kind) } })
    let tally = try Self.compare(file, DocumentForm.canonical[1], mutations: 1_000, seed: seed)
    #expect(tally.bothAccept > 100)
    #expect(tally.bothRefuse > 100)
    #expect(tally.tooStrict == [])
  }
}
