import EmissionStandards
import Policy
import RegistryModel

/// The passes of a vehicle before remote-sensing devices around a moment, but for one: as many as decide which exceedances
/// the passes of that moment join, and those that come next. A truck passes thousands of times, and no chain reaches further
/// (HJ 845-2017).
struct PassNeighbourhood {
  private let passes: [RemoteSensingObservation]
  /// The last moments on both sides up to which all passes are read; nil where there are no others.
  private let reach: (earlier: Instant?, later: Instant?)
  private let moment: Instant

  /// Reads the passes of a vehicle.
  ///
  /// - Parameters:
  ///   - moment: when the pass was that is judged, or that comes or goes.
  ///   - links: the pollutants of which that pass is a link, or which it breaks.
  ///   - reachesOn: whether the passes that come next are asked for.
  ///   - key: the check of that pass, which is left out.
  /// - Throws: `StoreError`.
  /// - Complexity: O(log n + passes from the last reading of each pollutant before to the next one after).
  init(
    of vehicle: CheckedVehicle, around moment: Instant, links: Set<LimitItem>, reachesOn: Bool, without key: String,
    by judge: CheckJudge
  ) throws {
    let later =
      try reachesOn
      ? judge.passes(of: vehicle, .after(moment), upTo: links, without: key) : PassStretch(passes: [], end: moment)
    let wanted = later.passes.reduce(links) { $0.union($1.links) }
    let earlier = try judge.passes(of: vehicle, .upTo(moment), upTo: wanted, without: key)
    passes = earlier.passes + later.passes
    reach = (earlier.end, later.end)
    self.moment = moment
  }

  /// What the passes say with one among them.
  func verdict(with own: RemoteSensingObservation?) -> RemoteSensingVerdict {
    RemoteSensingVerdict(judging: passes + [own].compactMap { $0 }.filter { isWithinReach($0.time) })
  }

  /// The passes with which the vehicle fails at the moment and next, with one among them, by the keys of their checks.
  func failures(with own: RemoteSensingObservation?) -> [String: RemoteSensingVerdict.Pass] {
    let decided = verdict(with: own).passes.filter { pass in
      pass.observation.time >= moment && isWithinReach(pass.observation.time)
    }
    return Dictionary(
      decided.filter { $0.outcome == .failed }.map { ($0.observation.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func isWithinReach(_ time: Instant) -> Bool {
    reach.earlier.map { $0 <= time } ?? true && reach.later.map { time <= $0 } ?? true
  }
}

/// All passes from a moment to another one.
struct PassStretch {
  let passes: [RemoteSensingObservation]
  /// The moment up to which these are all; nil where there are no others on that side.
  let end: Instant?
}

extension CheckJudge {
  /// How many passes are read at first: mostly the nearest one is enough.
  private static let firstPage = 4

  /// The passes of a vehicle on one side of a moment: up to the nearest link of each pollutant that lies beyond it, or as far
  /// as a chain may reach.
  ///
  /// - Throws: `StoreError`.
  fileprivate func passes(
    of vehicle: CheckedVehicle, _ side: TimeSide, upTo links: Set<LimitItem>, without key: String
  ) throws -> PassStretch {
    var count = Self.firstPage
    while true {
      let nearby = try vehicle.checks(nearest: count, side, in: register, asOf: asOf)
      if let stretch = try stretch(nearby, of: vehicle, side, upTo: links, without: key) { return stretch }
      count *= 4
    }
  }

  /// Nil where more passes have to be read.
  private func stretch(
    _ nearby: NearbyRecords, of vehicle: CheckedVehicle, _ side: TimeSide, upTo links: Set<LimitItem>,
    without key: String
  ) throws -> PassStretch? {
    var passes: [RemoteSensingObservation] = []
    var open = links
    var last = side.moment
    for (check, time) in nearby.records {
      if time != last {
        if open.isEmpty || side.isBeyondChains(time) { return PassStretch(passes: passes, end: last) }
        last = time
      }
      guard check.key != key, let pass = Self.observation(check, fuel: try fuel(of: vehicle, at: time)) else {
        continue
      }
      passes.append(pass)
      if time != side.moment { open.subtract(pass.links) }
    }
    return nearby.isComplete ? PassStretch(passes: passes, end: nil) : nil
  }
}

extension TimeSide {
  fileprivate var moment: Instant {
    switch self {
    case .upTo(let moment), .after(let moment): moment
    }
  }

  /// Whether no chain reaches from the moment to `time` or further.
  fileprivate func isBeyondChains(_ time: Instant) -> Bool {
    switch self {
    case .upTo(let moment): HJ845.windowEnd(after: time.day) < moment.day
    case .after(let moment): HJ845.windowEnd(after: moment.day) < time.day
    }
  }
}
