import Foundation
import Policy
import RecordExchange
import RegistryModel
import XMLStreaming

// Prints a cell of the benchmark report: decisions a second for two questions.
let runs = 5
guard CommandLine.arguments.count == 2, let bytes = FileManager.default.contents(atPath: CommandLine.arguments[1])
else {
  FileHandle.standardError.write(Data("usage: DecisionsBenchmark PACK.xml\n".utf8))
  exit(64)
}
let pack = try PolicyPackReader().read(.bytes([UInt8](bytes)))
let subjects = ComposedSubjects(count: 20_000, place: pack.pack.place, pack: pack.pack.id)
let moment = Instant(ComposedSubjects.day, secondOfDay: 36_000)
let notices = try PlaceNotices(place: pack.pack.place, in: subjects.register, at: moment)

/// The median of several runs, in thousands a second.
func measured(_ kind: RecordKind, _ activity: String, _ states: [RecordState]) throws -> Int {
  guard let plan = pack.plan(activity: activity, kind: kind) else { return 0 }
  let question = Question(
    kind: kind, key: nil, activity: activity, place: pack.pack.place, time: .moment(moment),
    location: .inside(["BUILT-UP"], isComplete: true))
  let decider = try BulkDecider(pack: pack, plan: plan, question: question, notices: notices, in: subjects.register)
  let all = try (0..<runs).map { _ in try DecidingRun(decider, states, rounds: 5, in: subjects.register) }
    .sorted { $0.decisionsPerSecond < $1.decisionsPerSecond }
  let told = all[0].answers.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue) \($0.value)" }
  FileHandle.standardError.write(Data((activity + ": " + told.joined(separator: ", ") + "\n").utf8))
  return all[runs / 2].decisionsPerSecond / 1_000
}

let work = try measured(.machine, "work", subjects.machines)
let pass = try measured(.vehicle, "pass", subjects.trucks)
print("\(work),000 a second (machines at work), \(pass),000 a second (trucks that apply for a pass)")
