import Policy
import RegistryModel

/// Indicators as the packs write them, for the scenarios.
extension Indicator {
  static let machineChecks = test(
    "PS-25", .month,
    Measure(
      kind: "check", counting: .distinct, by: "machine", moment: .event, within: "at",
      where: .one("check.kind", "machine")),
    of: Measure(
      kind: "machine", counting: .distinct, moment: .start,
      where: .all([.yes("machine.coded"), .one("machine.status", "inService")])),
    .share(10, of: 100))

  static let railShare = test(
    "PS-05", .year,
    Measure(
      kind: "shipment", counting: .sum, by: "tonnes", moment: .event, within: "on",
      where: .all([.yes("shipment.bulk"), .one("shipment.mode", "rail"), .happened("unit.railSidingOn")])),
    of: Measure(
      kind: "shipment", counting: .sum, by: "tonnes", moment: .event, within: "on",
      where: .all([.yes("shipment.bulk"), .happened("unit.railSidingOn")])),
    .share(80, of: 100), parts: "shipment.unit", judgesParts: true)

  static let remoteMonitors = test(
    "PS-11", .year, until: "2020-12-31",
    Measure(
      kind: "vehicle", counting: .distinct,
      where: .all([
        .yes("vehicle.isDieselTruck"), .one("vehicle.class", "heavy"),
        .compare(.fact("vehicle.stage"), .atLeast, .literal(.integer(4))), .yes("vehicle.remoteNetworked"),
      ])),
    .task("remoteMonitors"))

  static let buses = test(
    "PS-14", .status, until: "2020-12-31",
    Measure(
      kind: "vehicle", counting: .distinct,
      where: .all([.one("vehicle.service", "bus"), .one("vehicle.status", "inService"), .yes("vehicle.newEnergy")])),
    of: Measure(
      kind: "vehicle", counting: .distinct,
      where: .all([.one("vehicle.service", "bus"), .one("vehicle.status", "inService")])),
    .share(100, of: 100))

  static let roadside = test(
    "HB-16", .day,
    Measure(
      kind: "check", counting: .distinct, by: "vin", moment: .event, within: "at",
      where: .all([.one("check.kind", "roadside"), .one("vehicle.fuel", "B")])),
    of: Measure(kind: "figure", counting: .figure, by: "dailyTraffic"), .share(15, of: 100))

  static let premises = test(
    "HB-17", .year,
    Measure(
      kind: "check", counting: .distinct, by: "vin", moment: .event, within: "at",
      where: .all([.one("check.kind", "premises"), .one("vehicle.fuel", "B")])),
    of: Measure(kind: "vehicle", counting: .distinct, where: .one("vehicle.fuel", "B")), .share(80, of: 100),
    withinBase: true)

  static let remoteSensing = test(
    "HB-19", .year,
    Measure(kind: "check", counting: .events, moment: .event, within: "at", where: .one("check.kind", "remoteSensing")),
    .task("remoteSensing"))

  static let phaseOut = test(
    "XC-07", .year, until: "2020-12-31",
    Measure(
      kind: "vehicle", counting: .distinct, within: "phasedOutOn",
      where: .all([.yes("vehicle.isDieselTruck"), .atMost("vehicle.stage", 3)])),
    .count(324))

  static let jointActions = test(
    "XC-16.actions", .month,
    Measure(
      kind: "check", counting: .distinct, by: "action", moment: .event, within: "at",
      where: .all([.one("check.kind", "roadside", "premises"), .known("check.action")]),
      together: Gathering("departments", atLeast: 2)),
    .count(6))

  static let vehicleTimes = test(
    "XC-16.vehicles", .month,
    Measure(
      kind: "check", counting: .events, moment: .event, within: "at", where: .one("check.kind", "roadside", "premises")),
    .count(200))

  static let paintShops = test(
    "XC-27", .year,
    Measure(
      kind: "check", counting: .distinct, by: "workshop", moment: .event, within: "at",
      where: .all([.one("check.kind", "workshop"), .yes("workshop.sprayPainting"), .window("summer")])),
    of: Measure(kind: "workshop", counting: .distinct, where: .yes("workshop.sprayPainting")), .share(100, of: 100))
}
