import Policy
import RegistryModel
import RegistryStore
import TestSupport
import Testing

/// Every indicator of the five plans, counted by SQL and record by record.
@Suite("Indicators of the plans in SQL and in memory")
struct PackAgreementTests {
  @Test("Every figure of every plan is the same over every random register", arguments: PlanFiles.names)
  func agreement(name: String) throws {
    let pack = try PlanFiles.pack(name)
    var counting: Set<String> = []
    for seed in 0..<3 { counting.formUnion(try compared(pack, seed: seed)) }
    // Registers in which nothing counts would agree with anything. One register alone may lack the rare subjects.
    let all = Set(PlanRegister.indicators(of: pack.pack).map(\.id))
    let idle = all.subtracting(counting).sorted()
    #expect(idle.count * 4 <= all.count, "nothing counts for \(idle)")
  }

  /// Compares every figure over one random register.
  /// - Returns: the indicators for which something in the register counts.
  private func compared(_ pack: CompiledPack, seed: Int) throws -> Set<String> {
    var generator = SeededGenerator(seed: UInt64(seed) * 31 + 5)
    let deltas = try PlanRegister(pack.pack).deltas(500, lacking: [0, 1, 3][seed], &generator)
    let folder = try TemporaryFolder()
    let registry = try folder.registry()
    try registry.store(deltas)
    let plain = InMemoryRegister(deltas)
    let engine = IndicatorEngine(pack)
    let year = pack.pack.year
    var counting: Set<String> = []
    try registry.read { reader in
      let snapshot = reader.snapshot(includesPersonal: true)
      // The year, in which most counts, and a shorter period that differs from register to register.
      for label in ["\(year)", ["\(year)-09", "\(year)-Q4", "\(year)-06-15"][seed]] {
        let request = IndicatorEngine.Request(try #require(ReportingPeriod(label)))
        let expected = try engine.figures(request, in: plain)
        let found = try engine.figures(request, in: snapshot)
        #expect(found.count == expected.count)
        for (left, right) in zip(found, expected) {
          let name = Comment(rawValue: "\(left.indicator.id) \(left.period) of \(label), seed \(seed)")
          expectSame(left, as: right, name)
          if (right.numerator?.steps ?? 0) + right.uncertainInNumerator > 0 { counting.insert(right.indicator.id) }
        }
      }
    }
    return counting
  }
}
