import RegistryModel

/// The same process rows in several tests, at one station or at several: a recorded run that is played again.
struct RepeatedProcess: SuspicionTest {
  /// With fewer rows two runs could agree.
  static let leastRows = 10

  private struct Group {
    let rows: Int
    var tests: Set<TestTrace>
  }

  private var groups: [String: Group] = [:]

  mutating func look(at test: ObservedTest) {
    guard let digest = RepeatedProcess.digest(of: test) else { return }
    groups[digest, default: Group(rows: test.processRows, tests: [])].tests.insert(TestTrace(test))
  }

  /// What tests with the same process rows have in common; nil where there are too few.
  static func fingerprint(of test: ObservedTest) -> UInt64? {
    digest(of: test).map { digest in
      var print = Fingerprint()
      print.add(digest)
      return print.bits
    }
  }

  private static func digest(of test: ObservedTest) -> String? {
    test.processRows >= leastRows ? test.processDigest : nil
  }

  func suspicions() -> [Suspicion] {
    groups.flatMap { digest, group -> [Suspicion] in
      guard group.tests.count > 1 else { return [] }
      let stations = Set(group.tests.map(\.reference.station))
      return stations.map { station in
        Suspicion(
          .repeatedProcess, station: station, about: CauseName.of(digest),
          numbers: [
            SuspicionNumber(zh: "过程数据相同的检验", en: "tests with the same process rows", group.tests.count),
            SuspicionNumber(zh: "车辆", en: "vehicles", Set(group.tests.map(\.vin)).count),
            SuspicionNumber(zh: "检验机构", en: "stations", stations.count),
            SuspicionNumber(zh: "行数", en: "rows", group.rows), SuspicionNumber(zh: "SHA-256", en: "SHA-256", digest),
          ], tests: group.tests)
      }
    }
  }
}
