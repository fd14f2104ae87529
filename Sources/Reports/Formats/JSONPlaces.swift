import Foundation
import Synchronization

/// The places in a document where long lists stand that are written later.
final class JSONPlaces: Sendable {
  /// How many elements are encoded at a time; shorter lists are no long ones.
  static let batch = 256
  /// Under which an encoder passes the places on.
  private static let key = CodingUserInfoKey(rawValue: "longLists")
  /// What stands in a place before its number, as JSON writes it. No text of a record holds the first character.
  static let beginning = "\"\\u0000long list "

  /// Hands over the elements of a list, some at a time.
  typealias Batches = @Sendable (_ body: (any Encodable) throws -> Void) throws -> Void
  private let lists = Mutex<[Batches]>([])

  /// The places that an encoder was given; nil where it writes a whole document.
  static func of(_ encoder: any Encoder) -> JSONPlaces? { key.flatMap { encoder.userInfo[$0] as? JSONPlaces } }

  /// Has an encoder leave long lists out.
  func give(to encoder: JSONEncoder) {
    if let key = JSONPlaces.key { encoder.userInfo[key] = self }
  }

  /// What stands in the place of a list.
  func mark(for list: LongList<some Encodable & Sendable>) -> String {
    lists.withLock { lists in
      lists.append { body in
        for start in stride(from: 0, to: list.count, by: Self.batch) {
          try body(Array(list[start..<min(start + Self.batch, list.count)]))
        }
      }
      return "\u{0}long list \(lists.count - 1)"
    }
  }

  /// Whether no list was left out.
  var isEmpty: Bool { lists.withLock { $0.isEmpty } }

  /// The list of a number.
  func list(_ number: Int) -> Batches? {
    lists.withLock { $0.indices.contains(number) ? $0[number] : nil }
  }
}
