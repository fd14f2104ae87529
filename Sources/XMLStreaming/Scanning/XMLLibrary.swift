import CLibXML2

/// libxml2 as a whole.
enum XMLLibrary {
  /// Readies libxml2 once for all threads, before anything else of it is used.
  ///
  /// Left to itself, it makes its locks when they are first needed: two threads that begin at the same moment each make one,
  /// and wait for each other without end.
  static func prepare() { isReady }

  private static let isReady: Void = xmlInitParser()
}
