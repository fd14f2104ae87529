import RegistryModel

/// The cases of one workflow that are told so far, by the numbers of their causes. Those whose retests many findings say they
/// are, are added up once, not once for each of them.
final class ToldCases<Register: RegisterView> {
  private let review: CaseReview<Register>
  private var causes: [CaseCause]
  private var numbers: Set<String>
  /// nil where a cause came since they were put together.
  private var told: Told?

  /// The cases of these causes.
  ///
  /// - Complexity: O(causes).
  init(_ causes: [CaseCause], _ review: CaseReview<Register>) throws {
    self.review = review
    self.causes = causes
    numbers = Set(causes.map { $0.number(in: review.workflow) })
  }

  /// Adds a cause; the cases are put together anew when they are asked for.
  func add(_ cause: CaseCause) {
    causes.append(cause)
    numbers.insert(cause.number(in: review.workflow))
    told = nil
  }

  /// The cases.
  ///
  /// - Throws: What the register throws.
  func groups() throws -> [CauseGroup] { try current().groups }

  /// The case that a cause of this number is in; nil where there is none.
  ///
  /// - Throws: What the register throws.
  func `case`(numbered number: String) throws -> Case? {
    guard numbers.contains(number) else { return nil }
    let told = try current()
    return told.places[number].map { told.cases[$0] }
  }

  private func current() throws -> Told {
    if let told { return told }
    let groups = try review.groups(of: causes)
    let places = groups.enumerated().flatMap { place, group in
      group.causes.map { ($0.number(in: review.workflow), place) }
    }
    let told = Told(
      groups: groups, cases: groups.map { Case($0, review) },
      places: Dictionary(places, uniquingKeysWith: { first, _ in first }))
    self.told = told
    return told
  }

  private struct Told {
    let groups: [CauseGroup]
    let cases: [Case]
    let places: [String: Int]
  }

  /// One of the cases.
  final class Case {
    private let group: CauseGroup
    private let review: CaseReview<Register>
    private var end: Instant??
    /// When nothing of it stands any more.
    private(set) lazy var annulledAt = group.annulledAt

    fileprivate init(_ group: CauseGroup, _ review: CaseReview<Register>) {
      self.group = group
      self.review = review
    }

    /// The cause that opened it.
    var first: CaseCause { group.causes[0] }

    /// When it came to its end; nil while it is open.
    ///
    /// - Throws: What the register throws.
    func endedAt() throws -> Instant? {
      if let end { return end }
      let found = try review.fold(group).endedAt
      end = .some(found)
      return found
    }
  }
}
