import Policy
import Testing

/// The scenario files beside the packs, each of their scenarios with its own register.
struct ScenarioTests {
  @Test(arguments: PackFiles.packs)
  func everyScenarioComesOutAsExpected(id: String) throws {
    let pack = try PackFiles.pack(id)
    let runner = ScenarioRunner(pack)
    let scenarios = try PackFiles.scenarios(of: pack)
    #expect(scenarios.count >= 10)
    var failures: [String] = []
    for scenario in scenarios {
      let name = scenario.id + (scenario.variant.isEmpty ? "" : "/" + scenario.variant)
      failures += try runner.run(scenario).failures.map { "\(id) \(name): \($0)" }
    }
    #expect(failures == [])
  }
}
