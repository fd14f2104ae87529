import EmissionStandards
import RegistryModel
import Testing

@Suite("Samples of fuel and urea")
struct FuelSampleTests {
  /// product | grade | sulphur in 0.1 mg/kg | the limit it exceeds
  static let sulphur: [(String, Int?, Int, String?)] = [
    ("vehicleDiesel", 6, 100, nil), ("vehicleDiesel", 6, 101, "sulphur.VI"), ("vehicleDiesel", 5, 101, "sulphur.V"),
    ("vehicleDiesel", 4, 500, nil), ("vehicleDiesel", 4, 501, "sulphur.IV"), ("vehicleDiesel", 3, 9000, nil),
    ("vehicleDiesel", nil, 500, nil), ("vehicleDiesel", nil, 501, "sulphur.IV"),
    ("vehiclePetrol", 6, 101, "sulphur.VI"), ("ordinaryDiesel", 6, 9000, nil),
  ]

  @Test("sulphur by product and grade, on both sides of each limit", arguments: sulphur)
  func sulphurLimits(product: String, grade: Int?, tenths: Int, exceeded: String?) throws {
    let sample = FuelSample(
      day: try Composed.day("2019-05-01"), product: product, grade: grade, sulphur: Quantity(scaled: tenths), urea: nil)
    #expect(sample.exceededSulphur?.id == exceeded)
    #expect(sample.missedUrea == nil)
  }

  @Test("before the tables begin nothing is said")
  func beforeTables() throws {
    func sample(_ day: String) throws -> FuelSample {
      FuelSample(
        day: try Composed.day(day), product: "vehicleDiesel", grade: 6, sulphur: Quantity(scaled: 9000),
        urea: Quantity(scaled: 100))
    }
    #expect(try sample("2016-12-22").exceededSulphur == nil)
    #expect(try sample("2016-12-23").exceededSulphur?.citation.document == "GB 19147-2016")
    #expect(try sample("2013-06-30").missedUrea == nil)
    #expect(try sample("2013-07-01").missedUrea?.id == "urea.least")
  }

  @Test(
    "urea within two bounds, both included",
    arguments: [(317, "urea.least"), (318, nil), (332, nil), (333, "urea.most")] as [(Int, String?)])
  func urea(tenths: Int, missed: String?) throws {
    let sample = FuelSample(
      day: try Composed.day("2019-05-01"), product: "urea", grade: nil, sulphur: nil, urea: Quantity(scaled: tenths))
    #expect(sample.missedUrea?.id == missed)
  }
}
