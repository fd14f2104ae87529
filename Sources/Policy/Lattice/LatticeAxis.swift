/// One thing that a question may vary in, with the values worth asking: both sides of every boundary, every code, and
/// each way of not knowing.
struct LatticeAxis: Sendable {
  /// What varies: the name of a fact, a zone, a parameter.
  let name: String
  /// The slots its points fill, in the order of a point's values.
  let slots: [Int]
  /// The values, the settled ones of an ordered axis in ascending order.
  let points: [Point]
  /// Places of points on whose two sides a condition changes: the boundary lies between a place and the next.
  var boundaries: [Int] = []

  /// One value of an axis.
  struct Point: Sendable {
    let label: String
    /// The number it stands for, on an ordered axis.
    let number: Int?
    let values: [Value]
    /// Whether the value is missing, or known only within bounds.
    let certainty: Certainty
    /// What it says of the time asked about.
    let time: Time?

    init(
      _ label: String, _ values: [Value], _ certainty: Certainty = .settled, number: Int? = nil, time: Time? = nil
    ) {
      self.label = label
      self.values = values
      self.certainty = certainty
      self.number = number
      self.time = time
    }
  }

  /// How much a point says.
  enum Certainty: Hashable, Sendable {
    /// One value.
    case settled
    /// The register holds the record without this value.
    case absent
    /// Nothing, or only bounds: an answer that is settled here has to hold at each point within them.
    case open(couldBe: ClosedRange<Int>?)
  }

  /// A part of the time asked about.
  enum Time: Hashable, Sendable {
    /// Days since 1970.
    case day(Int)
    /// Minutes since midnight.
    case minutes(ClosedRange<Int>)
  }

  /// What a point puts into a slot.
  enum Value: Hashable, Sendable {
    /// Always the same.
    case slot(Slot)
    /// The day asked about.
    case askedDay
    /// The month of the day asked about.
    case askedMonth
    /// The minutes asked about.
    case askedMinutes
    /// The moments asked about.
    case askedMoment
    /// A day so many days after the one asked about.
    case dayFromAsked(Int)
    /// A moment so many milliseconds after the first one asked about.
    case momentFromAsked(Int)
  }
}
