public import RegistryModel

/// From when on a plan is judged: by the first full period after its issue (reading A-33).
extension PolicyPack {
  /// Whether a period that begins with `firstDay` is judged: it begins after the day of the issue, and not before the plan
  /// is in force.
  public func judges(periodFrom firstDay: CivilDate) -> Bool {
    firstDay >= from && document.issuedOn.map { firstDay > $0 } ?? true
  }

  /// The first month that is judged.
  public var firstJudgedMonth: YearMonth {
    let month = max(from, document.issuedOn ?? from).month
    return judges(periodFrom: month.firstDay) ? month : month.adding(months: 1)
  }
}
