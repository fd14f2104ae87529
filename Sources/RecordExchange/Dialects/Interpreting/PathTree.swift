/// The paths that a message uses, as a table: from a state and a name to the next state.
struct PathTree {
  /// What is at a path.
  struct State {
    /// The slot of the element's text; -1 for none.
    var slot: Int32 = -1
    /// Slots of attributes, by the number of their name.
    var attributes: [(name: Int32, slot: Int32)] = []
    /// What the element is.
    var role = Role.plain
  }

  /// What an element is, beside holding text.
  enum Role: Equatable {
    case plain
    /// Left on purpose, with everything below.
    case left
    /// A record.
    case record
    /// A repeated element, by its number.
    case repeated(Int)
    /// A row of process data.
    case row
  }

  private(set) var states = [State()]
  private var edges: [[Int32: Int32]] = [[:]]
  private var local: [Int16] = []
  private var next: [Int16] = []
  private var width = 0

  /// The state of a path, made where there is none.
  mutating func state(of names: [Int32]) -> Int {
    var state = 0
    for name in names {
      if let known = edges[state][name] {
        state = Int(known)
      } else {
        states.append(State())
        edges.append([:])
        edges[state][name] = Int32(states.count - 1)
        state = states.count - 1
      }
    }
    return state
  }

  /// Changes what is at a state.
  mutating func update(_ state: Int, _ change: (inout State) -> Void) { change(&states[state]) }

  /// Builds the table; `nameCount` is the number of names of all profiles.
  mutating func seal(nameCount: Int) {
    local = Array(repeating: -1, count: nameCount)
    width = 0
    for name in Set(edges.flatMap(\.keys)).sorted() {
      local[Int(name)] = Int16(width)
      width += 1
    }
    next = Array(repeating: -1, count: max(1, width * states.count))
    for (state, branches) in edges.enumerated() {
      for (name, target) in branches { next[state * width + Int(local[Int(name)])] = Int16(target) }
    }
  }

  /// The state below `state` by the name with that number; -1 for none.
  @inline(__always)
  func follow(_ state: Int, _ name: Int32) -> Int {
    guard name >= 0 else { return -1 }
    let column = Int(local[Int(name)])
    return column < 0 ? -1 : Int(next[state * width + column])
  }
}
