import Foundation
import Policy
import RegistryModel
import Testing

@testable import Reports

@Suite("JSON of a look-up")
struct LookupReportJSONTests {
  @Test("An answer that writes itself gives the bytes of the encoder, whatever its texts hold", arguments: 0..<200)
  func sameBytes(seed: Int) throws {
    var composed = ComposedLookup(seed: UInt64(seed))
    let report = composed.report()
    #expect(try report.jsonLine() == JSONFormat.line(report))
  }

  @Test("No text moves the cursor or turns the writing, and a reader gets it unchanged")
  func harmless() throws {
    let text =
      "a\u{9B}31m\u{202E}b\u{2028}c\u{FEFF}\u{7F}\u{85}\u{200B}\u{AD}\u{61C}\u{180E}\u{206A}\u{E0041}\u{E007F}，“é”—\u{FFFD}🚛"
    for json in [try JSONFormat.line([text]), try JSONFormat.document([text])] {
      #expect(
        TerminalText.safe(json.trimmingCharacters(in: .newlines).replacing("\n", with: ""))
          == json.replacing("\n", with: ""))
      #expect(json.contains("，“é”—\u{FFFD}🚛"))
      #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text])
    }
    #expect(try JSONFormat.line(["\u{9B}\u{202E}"]) == #"["\u009b\u202e"]"#)
    #expect(try JSONFormat.line(["\u{7F}\u{61C}\u{E0041}𠀀"]) == #"["\u007f\u061c\udb40\udc41𠀀"]"#)
  }
}

/// A look-up with everything that one can say, made up from a seed: values that are there or not, texts that need care.
private struct ComposedLookup {
  var state: UInt64
  private let texts = [
    "", "冀A12345", "\"quoted\" \\ and / so on", "\u{1B}[2J\u{0}\u{8}\u{C}\t\r\n\u{1F}",
    "\u{9B}0m\u{7F}\u{202E}\u{2028}\u{FEFF}", "\u{AD}\u{61C}\u{180E}\u{206A}\u{E0041}ع\u{10FFFF}",
    "é，“—”\u{FFFD}\u{FFF9}", "🚛\u{C3}\u{E2}", "=1+1,<b>&</b>",
  ]

  init(seed: UInt64) { state = seed }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func text() -> String { texts[next(texts.count)] + texts[next(texts.count)] }
  private mutating func flag() -> Bool { next(2) == 1 }
  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? { flag() ? make(&self) : nil }
  private mutating func some<Value>(_ make: (inout Self) -> Value) -> [Value] { (0..<next(3)).map { _ in make(&self) } }
  private mutating func bilingual() -> BilingualText { BilingualText(zh: text(), en: text()) }
  private mutating func moment() -> Instant { Instant(millisecondsSinceEpoch: Int64(next(1 << 30)) * 1_000) }
  private mutating func day() -> CivilDate { CivilDate(daysSinceEpoch: next(30_000)) }

  private mutating func subject() -> LookupReport.Subject {
    let names = ["stage", "stageSource", "plate", "Plate", "号牌", "a\"b", "z"].prefix(next(8))
    return LookupReport.Subject(
      kind: maybe { $0.text() }, key: text(), registered: flag(),
      titled: names.map { .init(name: $0, title: bilingual(), value: text(), shown: bilingual()) })
  }

  mutating func report() -> LookupReport {
    var report = LookupReport(
      key: text(), status: [.found, .unknown, .ambiguous][next(3)], at: moment())
    report.vehicle = maybe { $0.subject() }
    report.machine = maybe { $0.subject() }
    report.record = maybe { $0.subject() }
    report.inspections = some {
      .init(
        station: $0.text(), serial: $0.text(), kind: $0.text(), attempt: $0.next(9) - 2, end: $0.moment(),
        methods: $0.some { $0.text() }, verdict: $0.maybe { StationVerdict.allCases[$0.next(4)] },
        computedVerdict: $0.maybe { ComputedVerdict.allCases[$0.next(3)] },
        computedOnImport: $0.maybe { ComputedVerdict.allCases[$0.next(3)] }, findings: $0.some { $0.text() },
        cancelled: $0.flag())
    }
    report.findings = some {
      .init(
        check: $0.text(), kind: $0.maybe { CheckKind.allCases[$0.next(19)] }, at: $0.moment(),
        outcome: $0.maybe { FindingOutcome.allCases[$0.next(3)] },
        computed: $0.maybe { $0.text() }, computedTitle: $0.maybe { $0.bilingual() },
        status: $0.maybe { FindingStatus.allCases[$0.next(3)] }, device: $0.maybe { $0.bilingual() },
        testedMachine: $0.maybe { $0.text() })
    }
    for place in report.findings.indices {
      report.findings[place].settledBy = some {
        .init(case: $0.text(), closed: $0.moment(), retest: $0.text(), retested: $0.moment())
      }
    }
    report.remoteOBD = maybe { .init(status: $0.text(), reason: $0.bilingual()) }
    report.cases = some {
      .init(
        id: $0.text(), title: $0.bilingual(), state: $0.text(), step: $0.bilingual(), owner: $0.bilingual(),
        overdue: $0.flag(), outOfUse: $0.flag(), confirmed: $0.flag())
    }
    report.repairs = some {
      .init(
        id: $0.text(), at: $0.moment(), workshop: $0.maybe { $0.text() }, items: $0.maybe { $0.text() },
        document: $0.maybe { $0.text() })
    }
    report.lists = some {
      .init(list: $0.text(), from: $0.maybe { $0.day() }, to: $0.maybe { $0.day() }, rule: $0.text())
    }
    report.decisions = some {
      .init(
        answer: Answer.allCases[$0.next(8)], rule: $0.text(), reason: $0.bilingual(), place: $0.text(),
        activity: $0.maybe { $0.text() },
        citation: $0.maybe { .init(document: $0.text(), clause: $0.text()) },
        facts: $0.some { .init(name: $0.text(), value: $0.maybe { $0.text() }, source: $0.text()) },
        missing: $0.some { $0.text() })
    }
    report.openItems = some { $0.bilingual() }
    report.suggestions = some { .init(key: $0.text(), color: $0.maybe { $0.text() }, difference: $0.bilingual()) }
    report.notes = some { $0.bilingual() }
    return report
  }
}
