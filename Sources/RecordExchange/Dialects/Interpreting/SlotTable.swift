import XMLStreaming

/// Which elements and attributes of a record fill which slots; its memory is used again from record to record.
struct SlotTable {
  /// An element or attribute that fills a slot.
  struct Entry {
    let node: Int32
    /// The attribute of the node; -1 for its text.
    let attribute: Int32
    /// The next entry of the slot; -1 for none.
    var next: Int32
  }

  private(set) var entries: [Entry] = []
  private var heads: [Int32] = []
  private var tails: [Int32] = []

  /// Forgets everything and makes room for `count` slots.
  mutating func reset(slots count: Int) {
    entries.removeAll(keepingCapacity: true)
    heads.removeAll(keepingCapacity: true)
    tails.removeAll(keepingCapacity: true)
    heads.append(contentsOf: repeatElement(-1, count: count))
    tails.append(contentsOf: repeatElement(-1, count: count))
  }

  /// Notes that a slot is filled.
  @inline(__always)
  mutating func fill(_ slot: Int32, node: Int, attribute: Int = -1) {
    let number = Int32(entries.count)
    entries.append(Entry(node: Int32(node), attribute: Int32(attribute), next: -1))
    let last = tails[Int(slot)]
    if last < 0 { heads[Int(slot)] = number } else { entries[Int(last)].next = number }
    tails[Int(slot)] = number
  }

  /// The first entry of a slot; -1 for none.
  @inline(__always)
  func first(_ slot: Int32) -> Int32 { heads[Int(slot)] }

  /// The last entry of a slot; -1 for none.
  @inline(__always)
  func last(_ slot: Int32) -> Int32 { tails[Int(slot)] }

  /// The text of an entry, without blanks around it.
  @inline(__always)
  func text(_ entry: Int32, in record: borrowing RecordView) -> Slice<UnsafeBufferPointer<UInt8>> {
    let place = entries[Int(entry)]
    let node = record.node(Int(place.node))
    if place.attribute < 0 { return TextTrimming.trimmed(record.text(node)) }
    return TextTrimming.trimmed(record.value(record.attribute(Int(place.attribute), of: node)))
  }
}
