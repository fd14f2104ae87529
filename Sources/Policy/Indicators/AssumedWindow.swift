import RegistryModel

/// A window that no notice declares has the phase of the plan's own calendar as its default, for targets alone and never
/// for a ban (clauses XC-01 and XC-17, reading A-37).
extension FigureComputation {
  /// Phases of the plan's calendar that the period touches and that stand for a window no notice declares.
  func assumedPhases(_ replacement: TargetReplacement) -> [SeasonCalendar.Phase] {
    let first = span.period.firstDay
    let last = span.period.end.adding(days: -1)
    var months: Set<Int> = []
    var day = first
    while day <= last, months.count < 12 {
      months.insert(day.month.month)
      day = day.month.firstDay.adding(months: 1)
    }
    return pack.calendars.flatMap { calendar in months.sorted().flatMap { calendar.phases(of: $0) } }
      .filter { $0.name == replacement.phase }
  }

  /// Says where a figure's targets are replaced by the calendar's default.
  func assumptionNotes(_ notices: PlaceNotices) -> [BilingualText] {
    pack.rows.flatMap(\.implementations).compactMap { implementation in
      guard case .replacement(let replacement) = implementation, replacement.row == item.row,
        notices.windows(named: replacement.window).isEmpty,
        let phase = assumedPhases(replacement).first
      else { return nil }
      let window = pack.windows.first { $0.name == replacement.window }?.title
      return BilingualText(
        zh:
          "未载入“\(window?.zh ?? replacement.window)”的通告，按方案分时段默认（\(phase.title.zh)，\(phase.months.map(String.init).joined(separator: "、")) 月）处理",
        en:
          "no notice declares the \(window?.en ?? replacement.window); the plan's own calendar is taken: \(phase.title.en), months \(phase.months.map(String.init).joined(separator: " "))"
      )
    }
  }
}
