import RegistryModel
import Testing

@Suite("What is known of a stage")
struct StageKnowledgeTests {
  @Test("a declared stage answers every question", arguments: RoadStage.allCases)
  func declared(stage: RoadStage) {
    let knowledge = StageKnowledge.declared(stage, source: .record)
    for limit in RoadStage.allCases {
      #expect(knowledge.isAtMost(limit) == (stage <= limit))
      #expect(knowledge.isAtLeast(limit) == (stage >= limit))
      #expect(knowledge.isExactly(limit) == (stage == limit))
    }
  }

  @Test("a bound never proves at most, except at the top of the scale", arguments: NonRoadStage.allCases)
  func derived(bound: NonRoadStage) {
    let knowledge = StageKnowledge.atLeast(bound)
    for limit in NonRoadStage.allCases {
      #expect(knowledge.isAtLeast(limit) == (limit <= bound ? true : nil))
      #expect(knowledge.isAtMost(limit) == (limit < bound ? false : limit == .four ? true : nil))
    }
    #expect(knowledge.source == .derived)
    #expect(knowledge.declaredStage == nil)
  }

  @Test("nothing known, nothing answered but what holds for every stage")
  func unknown() {
    let knowledge = StageKnowledge<NonRoadStage>.unknown
    #expect(knowledge.isAtMost(.three) == nil)
    #expect(knowledge.isAtMost(.four) == true)
    #expect(knowledge.isAtLeast(.zero) == true)
    #expect(knowledge.source == nil)
  }
}
