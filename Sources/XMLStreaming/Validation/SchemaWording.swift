/// What the schema engine complains of, in words: each complaint is put into words once, since whoever errs in one record errs
/// the same way in the next.
struct SchemaWording {
  private var known: [Complaint: Words] = [:]

  /// Complaints that are kept at most. Messages are cut to 400 bytes, so that this is less than a megabyte.
  private static let capacity = 256

  private struct Complaint: Hashable {
    let code: Int32
    let message: String
  }

  /// A complaint in words.
  struct Words {
    /// The attribute that it is about.
    let attribute: String?
    let message: XMLMessage
  }

  /// - Complexity: O(length of the message).
  mutating func words(for error: ValidationState.Found) -> Words {
    let complaint = Complaint(code: error.code, message: error.message)
    if let words = known[complaint] { return words }
    let english = error.english
    let words = Words(attribute: error.attribute, message: XMLMessage(zh: error.chinese(english), en: english))
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    known[complaint] = words
    return words
  }
}
