import CLibXML2

/// Numbers for the names of elements and attributes. libxml2 keeps each name of a document once, so a name is known by
/// its address.
final class NameTable {
  let dictionary: xmlDictPtr
  private(set) var names: [String] = []
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  /// Numbers of the names that records are known to have; empty where that is not known.
  private var recordNumbers: Set<Int32> = []

  private struct Slot {
    var address: UnsafePointer<UInt8>?
    var number: Int32
  }

  /// Numbers `vocabulary` from 0 on in its order; other names follow as they come.
  init?(vocabulary: [String]) {
    XMLLibrary.prepare()
    guard let made = xmlDictCreate() else { return nil }
    dictionary = made
    mask = 1023
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(address: nil, number: 0), count: mask + 1)
    for name in vocabulary {
      guard let address = xmlDictLookup(dictionary, name, Int32(name.utf8.count)) else { return nil }
      _ = number(of: address)
    }
  }

  /// Tells that records have that name.
  func expectRecord(named name: String) {
    guard let address = xmlDictLookup(dictionary, name, Int32(name.utf8.count)) else { return }
    recordNumbers.insert(number(of: address))
  }

  /// Whether an element of that name, directly below the root, may be a record.
  func mayBeRecord(_ number: Int32) -> Bool { recordNumbers.isEmpty || recordNumbers.contains(number) }

  deinit {
    slots.deallocate()
    xmlDictFree(dictionary)
  }

  /// The number of the name at that address of the dictionary.
  @inline(__always)
  func number(of address: UnsafePointer<UInt8>) -> Int32 {
    var index = Self.hash(address) & mask
    while true {
      let slot = slots[index]
      if slot.address == address { return slot.number }
      if slot.address == nil { return add(address) }
      index = (index + 1) & mask
    }
  }

  @inline(__always)
  private static func hash(_ address: UnsafePointer<UInt8>) -> Int {
    Int(truncatingIfNeeded: (UInt(bitPattern: address) &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  @inline(never)
  private func add(_ address: UnsafePointer<UInt8>) -> Int32 {
    let number = Int32(names.count)
    names.append(String(cString: address))
    if names.count * 2 > mask { grow() }
    insert(Slot(address: address, number: number))
    return number
  }

  private func insert(_ slot: Slot) {
    guard let address = slot.address else { return }
    var index = Self.hash(address) & mask
    while slots[index].address != nil { index = (index + 1) & mask }
    slots[index] = slot
  }

  private func grow() {
    let old = slots
    let oldCount = mask + 1
    mask = oldCount * 2 - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(address: nil, number: 0), count: mask + 1)
    for index in 0..<oldCount where old[index].address != nil { insert(old[index]) }
    old.deallocate()
  }
}
