import Policy
import RegistryModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The same question about many subjects, reasons read.
struct DecidingRun {
  let decisionsPerSecond: Int
  /// How often each answer was given.
  private(set) var answers: [Answer: Int] = [:]

  init(_ decider: BulkDecider, _ subjects: [RecordState], rounds: Int, in register: InMemoryRegister) throws {
    var answers: [Answer: Int] = [:]
    // What is read has to be used, or the optimiser leaves the reading out.
    var sum = 0
    let begin = DecidingRun.processorNanoseconds
    for _ in 0..<rounds {
      for subject in subjects {
        let outcomes = try decider.outcomes(of: subject, in: register)
        guard var leading = outcomes.first else { continue }
        for outcome in outcomes {
          if outcome.standing < leading.standing { leading = outcome }
          sum &+= outcome.citation.clause.utf8.count &+ outcome.reason.zh.utf8.count &+ outcome.missing.count
          for fact in outcome.facts { sum &+= fact.name.utf8.count &+ (fact.value?.utf8.count ?? 0) }
        }
        answers[leading.answer, default: 0] += 1
      }
    }
    let spent = DecidingRun.processorNanoseconds - begin
    decisionsPerSecond = subjects.count * rounds * 1_000_000_000 / max(1, spent + (sum == .min ? 1 : 0))
    self.answers = answers
  }

  /// Time of the processor that this process has used: what one core does, whoever else wants the machine.
  private static var processorNanoseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
