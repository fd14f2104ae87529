import RegistryModel
import RegistryStore

/// A statement that a check was over the limit, which has no effect because another one of the same moment has the greater
/// number, character by character, although a person would call it the earlier one: 9 holds against 10. It may be the
/// correction, so the check is no pass (`RECORD-WITHOUT-EFFECT` tells it when it comes in).
struct TiedExcess {
  /// The number of that statement; nil where there is none.
  let record: String?

  /// - Parameter statements: those about one check up to the moment asked about, in the order in which they rank.
  init(in statements: [RegisterDelta]) {
    let spoken = statements.filter { $0.values["outcome"] != nil || $0.cleared.contains("outcome") }
    guard let holder = spoken.last else {
      record = nil
      return
    }
    record =
      spoken.first {
        $0.effective == holder.effective && $0.stated == holder.stated && $0.values.findingOutcome == .overLimit
          && RecordNumberOrder.reads($0.record, after: holder.record)
      }?.record
  }
}
