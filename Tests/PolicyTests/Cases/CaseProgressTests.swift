import Policy
import RegistryModel
import Testing

/// Every reachable state of every workflow of the shipped packs.
struct CaseProgressTests {
  /// Events that a state of a workflow may meet: every step with every result, and one that does not exist.
  private static func events(of workflow: Workflow) -> [CaseEvent] {
    workflow.steps.flatMap { step in CaseEvent.Result.allCases.map { CaseEvent(step: step.id, $0) } }
      + [CaseEvent(step: "noSuchStep")]
  }

  /// The states that can be reached, each found once, with the events that led to it first.
  private static func reachable(from start: CaseProgress, within length: Int) -> [CaseProgress: [CaseEvent]] {
    var found: [CaseProgress: [CaseEvent]] = [start: []]
    var edge = [start]
    for _ in 0..<length {
      var next: [CaseProgress] = []
      for state in edge {
        for event in events(of: state.workflow) {
          guard let reached = try? state.after(event), found[reached] == nil else { continue }
          found[reached] = (found[state] ?? []) + [event]
          next.append(reached)
        }
      }
      edge = next
    }
    return found
  }

  /// The states of `states` from which a closed one can be reached, found backwards from the closed ones.
  private static func closable(among states: some Collection<CaseProgress>) -> Set<CaseProgress> {
    var before: [CaseProgress: [CaseProgress]] = [:]
    for state in states {
      for event in state.fitting {
        guard let next = try? state.after(event) else { continue }
        before[next, default: []].append(state)
      }
    }
    var edge = states.filter { $0.ending == .closed }
    var found = Set(edge)
    while let state = edge.popLast() {
      for previous in before[state] ?? [] where found.insert(previous).inserted { edge.append(previous) }
    }
    return found
  }

  @Test("Every reachable state meets every event", arguments: PackFiles.packs)
  func everyStateMeetsEveryEvent(pack: String) throws {
    for (_, workflow) in CaseEngine(try PackFiles.pack(pack)).workflows {
      for skips in [true, false] {
        let states = Self.reachable(from: CaseProgress(workflow, allowsSkipping: skips), within: 24)
        let closable = Self.closable(among: states.keys)
        #expect(!closable.isEmpty, "\(workflow.id) never closes")
        for state in states.keys {
          for event in Self.events(of: workflow) {
            do throws(CaseMisfit) {
              let next = try state.after(event)
              #expect(state.fitting.contains(event))
              #expect(next.done.isDisjoint(with: next.skipped))
            } catch {
              #expect(error.fitting == state.fitting)
              #expect(!state.fitting.contains(event), "\(workflow.id): \(event) was refused though it fits")
            }
          }
          // No dead end: what is open has a step whose turn it is, and a way to the end.
          if state.ending == nil {
            #expect(!state.current.isEmpty, "\(workflow.id) is stuck at \(state.done)")
            #expect(closable.contains(state), "\(workflow.id) cannot end from \(state.done)")
          } else {
            #expect(state.fitting.isEmpty && state.current.isEmpty)
          }
        }
      }
    }
  }

  /// Folds a sequence of events as records, one an hour, and counts what was done between two returns.
  @Test("Orders up to length 8 bring no dead end and no double penalty", arguments: PackFiles.packs)
  func orders(pack: String) throws {
    for (_, workflow) in CaseEngine(try PackFiles.pack(pack)).workflows {
      // Equal states behave equally, so each is extended once.
      let states = Self.reachable(from: CaseProgress(workflow), within: 8)
      for (state, path) in states {
        var done: [String: Int] = [:]
        var progress = CaseProgress(workflow)
        for event in path {
          let step = try #require(workflow.step(event.step))
          progress = try progress.after(event)
          if event.result == .done { done[event.step, default: 0] += 1 }
          if event.result == .failed { for id in progress.reopened(by: step) { done[id] = 0 } }
          // Once a step is done it is done: a penalty cannot be imposed twice for one finding.
          #expect(done.values.allSatisfy { $0 <= 1 }, "\(workflow.id): \(path)")
        }
        #expect(progress == state)
        if let penalty = workflow.step("penalty"), state.done.contains("penalty") {
          #expect(throws: CaseMisfit.self) { try state.after(CaseEvent(step: penalty.id)) }
          // A failed retest goes back behind the penalty, never before it.
          for step in workflow.steps where step.failsTo != nil {
            #expect(!state.reopened(by: step).contains("penalty"), "\(workflow.id)")
          }
        }
      }
    }
  }

  @Test("A workflow whose steps wait for later ones is refused with its pack")
  func circle() throws {
    let text = BilingualText(zh: "案", en: "case")
    func pack(_ steps: [WorkflowStep]) throws -> PolicyPack {
      PolicyPack(
        id: "test", place: try TestPack.place, year: 2020, from: CivilDate(daysSinceEpoch: 0), title: text,
        document: PolicyDocument(title: "文件"),
        rows: [
          PolicyRow(
            id: "T-1", kinds: [.workflow], citation: Citation(document: "文件", clause: "1"), lead: [], join: [],
            summary: text,
            implementations: [
              .workflow(Workflow(id: "T-1", title: text, form: .case, subject: "vehicle", steps: steps))
            ])
        ])
    }
    let first = WorkflowStep(id: "a", title: text, department: nil, after: ["b"])
    let second = WorkflowStep(id: "b", title: text, department: nil)
    #expect(throws: PackError(row: "T-1", reason: .unknownStep("b"))) { try CompiledPack(pack([first, second])) }
    #expect(throws: PackError(row: "T-1", reason: .duplicate("b"))) { try CompiledPack(pack([second, second])) }
    let back = WorkflowStep(id: "c", title: text, department: nil, failsTo: "d")
    #expect(throws: PackError(row: "T-1", reason: .unknownStep("d"))) { try CompiledPack(pack([second, back])) }
  }
}
