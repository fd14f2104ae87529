public import RegistryModel

/// How long a test takes at the very least, by its method. Lower bounds that no proper test can undercut: the inspection
/// as a whole takes longer, since appearance and OBD come on top.
public struct LeastDuration: Hashable, Sendable {
  /// The method.
  public let method: TestMethod
  /// The bound, in seconds.
  public let seconds: Int
  /// From what it follows.
  public let citation: Citation
  /// How well that is established.
  public let provenance: Provenance

  /// The bounds of all methods that have one; filter smoke and Ringelmann observations have none.
  public static let table: [LeastDuration] = [
    entry(
      .shortTransient, 195, "GB 18285-2018", "附录 D", Provenance(.high),
      zh: "195 s 工况曲线", en: "the driving trace has 195 s"),
    entry(
      .transient, 195, "GB 18285-2018", "附录 C", Provenance(.medium, isFromMemory: true),
      zh: "195 s 工况曲线", en: "the driving trace has 195 s"),
    entry(
      .steadyState, 25, "GB 18285-2018", "附录 B", Provenance(.low, isFromMemory: true),
      zh: "ASM5025 稳定与快速检查之和的下限", en: "lower bound of settling and quick check at ASM5025"),
    entry(
      .doubleIdle, 60, "GB 18285-2018", "附录 A", Provenance(.medium, isFromMemory: true),
      zh: "高、低怠速各 30 s 读数", en: "30 s of reading at either idle"),
    entry(
      .freeAcceleration, 30, "GB 3847-2018", "附录 A", Provenance(.medium, isFromMemory: true),
      zh: "三次吹拂、三次测量，每次至少 5 s", en: "three purges and three measured runs of 5 s at least"),
    entry(
      .lugdown, 40, "GB 3847-2018", "附录 B", Provenance(.low, isFromMemory: true),
      zh: "功率扫描与两个测量点之和的下限", en: "lower bound of power scan and two points of measurement"),
  ]

  /// The bound for a test that used `methods`, one after the other; nil where none of them has one.
  public static func seconds(of methods: [TestMethod]) -> Int? {
    let bounds = methods.compactMap { method in table.first { $0.method == method }?.seconds }
    return bounds.isEmpty ? nil : bounds.reduce(0, +)
  }

  private static func entry(
    _ method: TestMethod, _ seconds: Int, _ document: String, _ clause: String, _ provenance: Provenance, zh: String,
    en: String
  ) -> LeastDuration {
    LeastDuration(
      method: method, seconds: seconds, citation: Citation(document: document, clause: clause),
      provenance: Provenance(
        provenance.confidence, isFromMemory: provenance.isFromMemory, note: BilingualText(zh: zh, en: en)))
  }
}
