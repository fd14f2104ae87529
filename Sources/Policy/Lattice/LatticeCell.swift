import RegistryModel

/// Fills frames with the points of a row of a lattice.
struct LatticeCell {
  private let pack: CompiledPack
  private let axes: [LatticeAxis]
  /// The frame of the row filled last.
  private(set) var frame: [Slot]
  /// The day of the row filled last, in days since 1970.
  private(set) var day = 0

  init(_ pack: CompiledPack, activity: String, axes: [LatticeAxis], slots: [Int]) {
    self.pack = pack
    self.axes = axes
    frame = pack.emptyFrame
    for slot in slots {
      guard case .fact(let name) = pack.probes[slot] else { continue }
      let stated: AttributeValue? =
        switch name {
        case "question.activity": .text(activity)
        case "question.place": .text(pack.pack.place.text)
        default: nil
        }
      if let stated, let fact = pack.catalogue.fact(name), let number = pack.encoder.encode(stated, as: fact.type) {
        frame[slot] = .exact(number)
      }
    }
  }

  /// Fills the frame with the points at the places `row` on the axes.
  mutating func fill(_ row: [Int]) {
    var minutes = 0...1439
    for (axis, place) in zip(axes, row) {
      switch axis.points[place].time {
      case .day(let own)?: day = own
      case .minutes(let own)?: minutes = own
      case nil: break
      }
    }
    let midnight = Int(Instant(CivilDate(daysSinceEpoch: day)).millisecondsSinceEpoch)
    let moments = (midnight + minutes.lowerBound * 60_000)...(midnight + minutes.upperBound * 60_000 + 59_999)
    for (axis, place) in zip(axes, row) {
      for (slot, value) in zip(axis.slots, axis.points[place].values) {
        frame[slot] = slotValue(value, minutes: minutes, moments: moments)
      }
    }
  }

  private func slotValue(_ value: LatticeAxis.Value, minutes: ClosedRange<Int>, moments: ClosedRange<Int>) -> Slot {
    switch value {
    case .slot(let slot): slot
    case .askedDay: .exact(day)
    case .askedMonth: .exact(CivilDate(daysSinceEpoch: day).month.month)
    case .askedMinutes: .between(minutes.lowerBound, minutes.upperBound)
    case .askedMoment: .between(moments.lowerBound, moments.upperBound)
    case .dayFromAsked(let days): .exact(day + days)
    case .momentFromAsked(let milliseconds): .exact(moments.lowerBound + milliseconds)
    }
  }
}
