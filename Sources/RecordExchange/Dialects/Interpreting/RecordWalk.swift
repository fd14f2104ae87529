import XMLStreaming

/// One pass over the elements below a root, which fills slots and finds records, rows and what is left over.
struct RecordWalk {
  /// Elements with a role, in their order.
  struct Nested {
    let role: PathTree.Role
    let node: Int
  }

  /// An element or attribute that no path names.
  struct Unmapped {
    let node: Int
    let attribute: Int
  }

  private(set) var nested: [Nested] = []
  private(set) var unmapped: [Unmapped] = []
  private var states: [Int32] = []

  /// Walks over the element at `root` and everything below it.
  ///
  /// - Complexity: O(number of elements).
  mutating func run(
    _ tree: PathTree, from root: Int, ignoringCase: Bool, in record: borrowing RecordView,
    _ names: inout NameRegister, into slots: inout SlotTable
  ) {
    nested.removeAll(keepingCapacity: true)
    unmapped.removeAll(keepingCapacity: true)
    let end = Int(record.node(root).end)
    while states.count < end { states.append(-1) }
    var index = root
    var rowEnd = 0
    while index < end {
      let node = record.node(index)
      var state = 0
      if index > root {
        let parent = Int(states[Int(node.parent)])
        state = parent < 0 ? -1 : tree.follow(parent, names.resolve(node.name, ignoringCase: ignoringCase, in: record))
      }
      states[index] = Int32(state)
      let isLeaf = Int(node.end) == index + 1
      guard state >= 0 else {
        if index >= rowEnd { note(index, node, isLeaf: isLeaf, record) }
        index += 1
        continue
      }
      let slot = tree.states[state].slot
      if slot >= 0 { slots.fill(slot, node: index) }
      let role = tree.states[state].role
      if role != .plain, index > root {
        if role != .left { nested.append(Nested(role: role, node: index)) }
        // The fields of a row are its columns; some of them may also be mapped.
        if role == .row { rowEnd = Int(node.end) }
        index = role == .row ? index + 1 : Int(node.end)
        continue
      }
      if node.attributeCount > 0 {
        attributes(index, node, tree.states[state].attributes, ignoringCase, record, &names, &slots)
      }
      if isLeaf, slot < 0, index >= rowEnd { noteText(index, node, record) }
      index += 1
    }
  }

  private mutating func attributes(
    _ index: Int, _ node: ElementNode, _ known: [(name: Int32, slot: Int32)], _ ignoringCase: Bool,
    _ record: borrowing RecordView, _ names: inout NameRegister, _ slots: inout SlotTable
  ) {
    for number in 0..<Int(node.attributeCount) {
      let attribute = record.attribute(number, of: node)
      let name = names.resolve(attribute.name, ignoringCase: ignoringCase, in: record)
      if name >= 0, let entry = known.first(where: { $0.name == name }) {
        if entry.slot >= 0 { slots.fill(entry.slot, node: index, attribute: number) }
      } else if !TextTrimming.trimmed(record.value(attribute)).isEmpty {
        unmapped.append(Unmapped(node: index, attribute: number))
      }
    }
  }

  private mutating func note(_ index: Int, _ node: ElementNode, isLeaf: Bool, _ record: borrowing RecordView) {
    for number in 0..<Int(node.attributeCount) { unmapped.append(Unmapped(node: index, attribute: number)) }
    if isLeaf { noteText(index, node, record) }
  }

  @inline(__always)
  private mutating func noteText(_ index: Int, _ node: ElementNode, _ record: borrowing RecordView) {
    if node.textLength > 0, !TextTrimming.trimmed(record.text(node)).isEmpty {
      unmapped.append(Unmapped(node: index, attribute: -1))
    }
  }
}
