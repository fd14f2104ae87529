import RegistryModel

/// Fills frames with the points of a row of a lattice.
struct LatticeCell {
  private let pack: CompiledPack
  private let axes: [LatticeAxis]
  /// Places of the axes that say when.
  private let timeAxes: [Int]
  /// The frame of the row filled last.
  private(set) var frame: [Slot]
  /// The day of the row filled last, in days since 1970.
  private(set) var day = 0
  /// The places of the row filled last; empty before the first.
  private var filled: [Int] = []
  private var minutes = 0...1439

  init(_ pack: CompiledPack, activity: String, axes: [LatticeAxis], slots: [Int]) {
    self.pack = pack
    self.axes = axes
    timeAxes = axes.indices.filter { axes[$0].points.contains { $0.time != nil } }
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
  ///
  /// - Complexity: O(axes on which the row differs from the one before); O(axes) where the time asked about does.
  mutating func fill(_ row: [Int]) {
    let isNewTime = takeTime(of: row)
    let midnight = Int(Instant(CivilDate(daysSinceEpoch: day)).millisecondsSinceEpoch)
    let moments = (midnight + minutes.lowerBound * 60_000)...(midnight + minutes.upperBound * 60_000 + 59_999)
    let isFirst = filled.isEmpty
    for axis in axes.indices where isFirst || isNewTime || filled[axis] != row[axis] {
      let slots = axes[axis].slots
      let values = axes[axis].points[row[axis]].values
      for place in slots.indices {
        frame[slots[place]] = slotValue(values[place], minutes: minutes, moments: moments)
      }
    }
    filled = row
  }

  /// Takes over the time that the row asks about; whether it is another than before.
  private mutating func takeTime(of row: [Int]) -> Bool {
    var day = day
    var minutes = 0...1439
    for axis in timeAxes {
      switch axes[axis].points[row[axis]].time {
      case .day(let own)?: day = own
      case .minutes(let own)?: minutes = own
      case nil: break
      }
    }
    guard day != self.day || minutes != self.minutes else { return false }
    self.day = day
    self.minutes = minutes
    return true
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
