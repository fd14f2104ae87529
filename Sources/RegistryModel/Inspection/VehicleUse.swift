/// Use nature of a vehicle (使用性质, GA/T 16.3).
public enum VehicleUse: String, Sendable, CaseIterable {
  /// 非营运
  case nonOperating = "A"
  /// 公路客运
  case roadPassenger = "B"
  /// 公交客运
  case bus = "C"
  /// 出租客运
  case taxi = "D"
  /// 旅游客运
  case tourism = "E"
  /// 货运
  case freight = "F"
  /// 租赁
  case rental = "G"
  /// 警用
  case police = "H"
  /// 消防
  case fireFighting = "I"
  /// 救护
  case ambulance = "J"
  /// 工程救险
  case engineeringRescue = "K"
  /// 营转非
  case formerlyOperating = "L"
  /// 出租转非
  case formerlyTaxi = "M"
  /// 教练
  case training = "N"
  /// 幼儿校车
  case kindergartenBus = "O"
  /// 小学生校车
  case primarySchoolBus = "P"
  /// 初中生校车
  case middleSchoolBus = "Q"
  /// 危化品运输
  case dangerousGoods = "R"
  /// 中小学生校车
  case schoolBus = "S"
}
