import GRDB
import Policy
import RegistryModel
import Testing

@testable import RegistryStore

@Suite("Query plans of conditions")
struct ConditionPlanTests {
  @Test("Related records are counted through an index, now and as known earlier", arguments: [nil, 1_600_000_000_000])
  func counting(knownAt: Int64?) throws {
    let folder = try TemporaryFolder()
    _ = try folder.registry()
    let place = try #require(DivisionCode("130131"))
    let query = try SubjectQuery(
      .unit,
      meeting: .all([
        .compare(.fact("unit.ownedHeavyDiesel"), .atLeast, .literal(.integer(20))),
        .compare(.fact("unit.letters"), .below, .literal(.integer(1))),
      ]), place: place, time: .day(RandomRegister.day))
    let register = InMemoryRegister()
    var sql = ConditionSQL(
      query, try query.notices(in: register), register,
      knownAt: knownAt.map { Instant(millisecondsSinceEpoch: $0) }, includesPersonal: false)
    let truth = try sql.truth(query.condition)
    #expect(truth.isComplete)
    let database = try DatabaseQueue(path: folder.path("registry.sqlite"))
    for expression in [truth.surely, truth.possibly] {
      let plan = try database.read { database in
        try Row.fetchAll(
          database, sql: "EXPLAIN QUERY PLAN SELECT \(expression) FROM unit s",
          arguments: StatementArguments(["heavy", "truck", "B", "inService"].prefix(texts(in: expression))))
      }.map { $0["detail"] as String }
      let inner = plan.filter { $0.contains(" r1") }
      #expect(inner.count >= 2)
      #expect(inner.allSatisfy { $0.hasPrefix("SEARCH r1 USING INDEX") && $0.contains("=?") }, "\(plan)")
    }
  }

  /// The greatest number of a parameter in an expression.
  private func texts(in expression: String) -> Int {
    expression.split(separator: "?").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }.max() ?? 0
  }
}
