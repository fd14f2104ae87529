import Foundation
import Synchronization

/// The places in a document where long lists stand that are written later.
final class JSONPlaces: Sendable {
  /// How many elements are encoded at a time; shorter lists are no long ones.
  static let batch = 256
  /// Under which an encoder passes the places on.
  static let key = CodingUserInfoKey(rawValue: "longLists")!
  /// What stands in a place before its number, as JSON writes it. No text of a record holds the first character.
  static let beginning = "\"\\u0000long list "

  /// Writes the elements of a list, each as in a document of its own.
  typealias Writer = @Sendable (_ encoder: JSONEncoder, _ put: ([UInt8]) throws -> Void) throws -> Void
  private let writers = Mutex<[Writer]>([])

  /// What stands in the place of a list.
  func mark(for list: LongList<some Encodable & Sendable>) -> String {
    writers.withLock { writers in
      writers.append { encoder, put in
        for start in stride(from: 0, to: list.count, by: Self.batch) {
          try put([UInt8](try encoder.encode(Array(list[start..<min(start + Self.batch, list.count)]))))
        }
      }
      return "\u{0}long list \(writers.count - 1)"
    }
  }

  /// What writes the list of a number.
  func writer(_ number: Int) -> Writer? {
    writers.withLock { $0.indices.contains(number) ? $0[number] : nil }
  }
}
