import Testing

@testable import RecordExchange

@Suite("Dialect catalogue")
struct CatalogueTests {
  @Test("The profiles of the project load, and no document can be a message of two")
  func projectProfilesLoad() throws {
    let catalogue: DialectCatalogue
    do {
      catalogue = try Checkout.catalogue()
    } catch let error as ProfileError {
      Issue.record("\(error)")
      return
    }
    let ids = ["canonical", "hgby", "jiangsu", "message-row", "nanjing", "shenyang", "vehispara", "wsinvoke"]
    #expect(catalogue.profiles.map(\.id) == ids)
  }
}
