import RegistryModel

/// What a sample vehicle is: the frequent kinds of goods vehicles.
enum VehicleDesign: Int, CaseIterable, Sendable {
  case heavyTruck, heavyTractor, dumpTruck, mediumTruck, lightTruck, petrolTruck, gasTractor, electricVan, electricTruck

  /// How frequent each is, of 1000.
  static let table: [(weight: Int, value: VehicleDesign)] = [
    (180, .heavyTruck), (290, .heavyTractor), (120, .dumpTruck), (110, .mediumTruck), (190, .lightTruck),
    (50, .petrolTruck), (35, .gasTractor), (18, .electricVan), (7, .electricTruck),
  ]

  var fuel: FuelKind {
    switch self {
    case .petrolTruck: .petrol
    case .gasTractor: .naturalGas
    case .electricVan, .electricTruck: .electric
    default: .diesel
    }
  }

  var isElectric: Bool { fuel == .electric }

  /// Whether the engine is certified as heavy-duty (total mass above 3,500 kg).
  var isHeavyEngine: Bool {
    switch self {
    case .lightTruck, .petrolTruck, .electricVan: false
    default: true
    }
  }

  var plateColor: PlateColor {
    switch self {
    case .lightTruck, .petrolTruck: .blue
    case .electricVan: .green
    case .electricTruck: .yellowGreen
    default: .yellow
    }
  }

  /// Plate kind (GA/T 16.7).
  var plateKind: String {
    switch plateColor {
    case .blue: "02"
    case .green: "52"
    case .yellowGreen: "51"
    default: "01"
    }
  }

  /// Vehicle type (GA/T 16.4).
  var type: String {
    switch self {
    case .heavyTruck: "H12"
    case .heavyTractor, .gasTractor: "Q11"
    case .dumpTruck, .electricTruck: "H17"
    case .mediumTruck: "H21"
    case .lightTruck: "H31"
    case .petrolTruck, .electricVan: "H32"
    }
  }

  /// Code of the weight class.
  var weightClass: String {
    switch self {
    case .mediumTruck: "medium"
    case .lightTruck, .petrolTruck, .electricVan: "light"
    default: "heavy"
    }
  }

  var use: VehicleUse {
    switch self {
    case .petrolTruck, .lightTruck: .nonOperating
    default: .freight
    }
  }

  /// Code of the service.
  var service: String {
    switch self {
    case .dumpTruck, .electricTruck: "dustTruck"
    case .electricVan: "lightLogistics"
    default: "generalFreight"
    }
  }

  /// World manufacturer identifiers of makers of such vehicles.
  var makers: [String] {
    switch self {
    case .lightTruck, .petrolTruck: ["LVB", "LJ1", "LEF", "LGD"]
    case .electricVan: ["LGX", "LVB"]
    default: ["LZZ", "LFW", "LGA", "LZG", "LRD"]
    }
  }

  /// Mass ready to drive, in kg.
  var curbMass: ClosedRange<Int> {
    switch self {
    case .heavyTruck: 9000...12_500
    case .heavyTractor, .gasTractor: 8000...9300
    case .dumpTruck, .electricTruck: 12_000...16_000
    case .mediumTruck: 3900...5200
    default: 1900...2700
    }
  }

  /// Largest permitted total mass, in kg.
  var grossMass: ClosedRange<Int> {
    switch self {
    case .heavyTruck: 16_000...31_000
    case .heavyTractor, .gasTractor: 18_000...25_000
    case .dumpTruck, .electricTruck: 25_000...31_000
    case .mediumTruck: 7000...11_990
    default: 3300...4495
    }
  }

  /// Length, in mm.
  var length: ClosedRange<Int> {
    switch self {
    case .heavyTruck: 9000...12_000
    case .heavyTractor, .gasTractor: 6200...7100
    case .dumpTruck, .electricTruck: 8200...9600
    case .mediumTruck: 6200...8600
    default: 5300...5995
    }
  }

  /// Rated power, in kW.
  var ratedPower: ClosedRange<Int> {
    switch self {
    case .heavyTruck: 162...257
    case .heavyTractor, .gasTractor: 276...412
    case .dumpTruck, .electricTruck: 247...327
    case .mediumTruck: 103...155
    default: 68...110
    }
  }

  /// Displacement, in mL.
  var displacement: ClosedRange<Int> {
    switch self {
    case .heavyTruck: 5700...8300
    case .heavyTractor, .gasTractor: 9700...12_900
    case .dumpTruck: 9300...11_600
    case .mediumTruck: 3700...5200
    case .electricVan, .electricTruck: 0...0
    default: 1500...3000
    }
  }

  /// The emission stage to be expected of a vehicle first registered on a day.
  ///
  /// Heavy engines by GB 17691, light ones by GB 18352; the years between decision and effect are left out.
  func stage(registeredOn day: CivilDate) -> Int {
    let starts: [(stage: Int, from: (year: Int, month: Int))] =
      isHeavyEngine
      ? [(6, (2021, 7)), (5, (2017, 7)), (4, (2013, 7)), (3, (2008, 1)), (2, (2004, 9)), (1, (2001, 9))]
      : [(6, (2020, 7)), (5, (2018, 1)), (4, (2013, 7)), (3, (2008, 7)), (2, (2005, 7)), (1, (2001, 1))]
    let parts = day.components
    return starts.first { (parts.year, parts.month) >= ($0.from.year, $0.from.month) }?.stage ?? 0
  }
}
