extension CompiledPack {
  /// A workflow with its row. A reference, so that going through them copies no texts.
  final class CompiledWorkflow: Sendable {
    let row: PolicyRow
    let workflow: Workflow

    init(row: PolicyRow, workflow: Workflow) {
      self.row = row
      self.workflow = workflow
    }
  }
}
