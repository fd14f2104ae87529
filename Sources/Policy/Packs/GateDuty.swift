public import RegistryModel

/// Something that a plan orders units on a list to keep of their gates: what its row says, read from the ledger there.
public struct GateDuty: Hashable, Sendable {
  /// The row that orders it.
  public let row: String
  /// The list whose units have the duty.
  public let list: String
  /// What is kept.
  public let keeps: Kept

  /// What is kept of gates.
  public enum Kept: Hashable, Sendable {
    /// Recordings that reach back so many whole calendar months (clause HB-50).
    case recordings(months: Int)
    /// An entry for each day of the season (clause HB-51), to be kept until a day, included; nil where the plan names none.
    case register(until: CivilDate?)
  }

  fileprivate init?(_ workflow: Workflow, row: String) {
    guard workflow.form == .ledger, workflow.subject == RecordKind.unit.id, let list = workflow.listOfUnits else {
      return nil
    }
    let proofs = workflow.steps.compactMap { $0.proof?.condition }
    if let months = proofs.lazy.compactMap({ $0.least(of: "unit.recordingMonths") }).first {
      keeps = .recordings(months: months)
    } else if proofs.contains(where: { $0.factNames.contains("unit.daysWithoutGateRecord") }) {
      keeps = .register(until: workflow.keptUntil)
    } else {
      return nil
    }
    self.row = row
    self.list = list
  }
}

extension PolicyPack {
  /// What the plan orders to be kept of gates, in the order of its rows.
  ///
  /// - Complexity: O(number of rows).
  public var gateDuties: [GateDuty] {
    rows.flatMap { row in
      row.implementations.compactMap { implementation in
        guard case .workflow(let workflow) = implementation else { return nil }
        return GateDuty(workflow, row: row.id)
      }
    }
  }
}

extension Workflow {
  /// The list of units that opens it; nil where none does.
  fileprivate var listOfUnits: String? {
    opensWhen?.parts.lazy.compactMap { part in
      if case .listed(let list, RecordKind.unit.id) = part { list } else { nil }
    }.first
  }
}

extension Condition {
  /// The number that a fact has to be at least by one of its parts; nil where none asks so.
  fileprivate func least(of fact: String) -> Int? {
    switch self {
    case .compare(.fact(fact), .atLeast, .literal(.integer(let number))): number
    case .all(let parts), .any(let parts): parts.lazy.compactMap { $0.least(of: fact) }.first
    default: nil
    }
  }
}
