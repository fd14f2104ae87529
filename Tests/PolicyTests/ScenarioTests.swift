import Policy
import Testing

/// The scenario files beside the packs, each of their scenarios with its own register.
struct ScenarioTests {
  @Test(arguments: PackFiles.packs)
  func everyScenarioComesOutAsExpected(id: String) throws {
    let pack = try PackFiles.pack(id)
    let runner = ScenarioRunner(pack)
    for scenario in try PackFiles.scenarios(of: pack) {
      let result = try runner.run(scenario)
      let name = scenario.id + (scenario.variant.isEmpty ? "" : "/" + scenario.variant)
      #expect(result.passed, "\(id) \(name): \(result.failures.joined(separator: "\n"))")
    }
  }
}
