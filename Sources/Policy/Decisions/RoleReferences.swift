import RegistryModel

/// Where to look for the record in a role that the question does not name. Outside of ``FrameLoader``, whose type parameter
/// would have it made anew for each question.
enum RoleReferences {
  /// The attributes that name a record of a kind, each with the kind that has it, by the id of the kind that is named.
  static let all: [String: [(RecordKind, String)]] = [
    "vehicle": [
      (.check, "vin"), (.suspicion, "vin"), (.repair, "vin"), (.gateEvent, "vehicle"), (.trip, "vehicle"),
      (.pass, "vehicle"),
    ],
    "machine": [(.check, "machine"), (.suspicion, "machine"), (.repair, "machine")],
    "unit": [
      (.check, "unit"), (.suspicion, "unit"), (.gateEvent, "unit"), (.shipment, "unit"), (.letter, "unit"),
      (.vehicle, "user"),
      (.vehicle, "owner"), (.machine, "owner"), (.fuelSite, "operator"),
    ],
    "site": [(.check, "site"), (.vehicle, "site"), (.machine, "site")],
    "project": [(.site, "project")],
    "fuelSite": [(.check, "fuelSite"), (.suspicion, "fuelSite")],
    "family": [(.check, "family")],
    "workshop": [(.check, "workshop"), (.repair, "workshop"), (.suspicion, "workshop")],
    "station": [(.check, "station"), (.suspicion, "station")],
  ]
}
