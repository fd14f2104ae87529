/// Memory that grows and is used again from record to record.
struct Pool<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  func deallocate() { base.deallocate() }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    (base + count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func append(_ start: UnsafePointer<Element>, count added: Int) {
    if count + added > capacity { grow(to: count + added) }
    (base + count).initialize(from: start, count: added)
    count += added
  }

  /// Forgets everything from `newCount` on.
  mutating func truncate(to newCount: Int) { count = min(count, newCount) }

  /// Forgets the first `gone` elements.
  mutating func dropFirst(_ gone: Int) {
    guard gone > 0 else { return }
    count -= gone
    base.update(from: base + gone, count: count)
  }

  @inline(never)
  private mutating func grow(to needed: Int) {
    capacity = max(capacity * 2, needed)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    moved.moveInitialize(from: base, count: count)
    base.deallocate()
    base = moved
  }
}

/// The elements, attributes and texts of the records that one chunk of the document completed.
struct NodeTable {
  var nodes: Pool<ElementNode>
  var attributes: Pool<AttributeNode>
  var characters: Pool<UInt8>

  /// Room for what `chunkSize` bytes of text usually hold.
  init(chunkSize: Int) {
    nodes = Pool(capacity: max(64, chunkSize / 16))
    attributes = Pool(capacity: max(16, chunkSize / 128))
    characters = Pool(capacity: max(256, chunkSize))
  }

  func deallocate() {
    nodes.deallocate()
    attributes.deallocate()
    characters.deallocate()
  }
}

/// Where the parts of one record stand in a table.
struct TableSpan {
  var node = 0
  var attribute = 0
  var character = 0
}
