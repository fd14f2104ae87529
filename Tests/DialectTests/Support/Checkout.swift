import Foundation
import Testing

@testable import RecordExchange

/// Folders of the checkout.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func path(_ name: String) -> String { root.appending(path: name).path }

  /// The profiles of the project.
  static func catalogue() throws -> DialectCatalogue { try loaded.get() }

  private static let loaded = Result { try DialectCatalogue.load(folder: path("Dialects")) }
}
