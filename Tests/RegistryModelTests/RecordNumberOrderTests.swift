import RegistryModel
import Testing

@Suite("Numbers of records as a person reads them")
struct RecordNumberOrderTests {
  @Test(
    "runs of digits are numbers",
    arguments: [
      ("RD-2", "RD-10"), ("9", "10"), ("R-2020-9", "R-2020-10"), ("R1", "R2"), ("R09", "R10"), ("A", "B"), ("A", "A1"),
      ("1", "A"), ("检-9", "检-10"), ("99999999999999999999", "100000000000000000000"),
    ])
  func order(earlier: String, later: String) {
    #expect(RecordNumberOrder.reads(later, after: earlier))
    #expect(!RecordNumberOrder.reads(earlier, after: later))
    #expect(!RecordNumberOrder.reads(later, after: later))
  }
}
