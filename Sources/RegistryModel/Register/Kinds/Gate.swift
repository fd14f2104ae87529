extension RecordKind {
  /// A passage at a gate of a unit, or the statement that nothing moved (clauses HB-49 and HB-51). Its fields are those
  /// of the ledger of vehicles that enter and leave (进出厂运输车辆台账, HJ 1321-2023), as far as they are known.
  public static let gateEvent = RecordKind(
    "gateEvent", zh: "门禁记录", en: "gate event", key: .identifier,
    attributes: [
      Attribute("unit", .reference("unit"), zh: "单位", en: "unit", required: true),
      Attribute("gate", .text(64), zh: "出入口", en: "gate"),
      Attribute("at", .moment, zh: "时间", en: "time", required: true),
      Attribute("direction", .code(.direction), zh: "方向", en: "direction", required: true),
      Attribute("vehicle", .reference("vehicle"), zh: "车辆", en: "vehicle"),
      Attribute("plate", .plate, zh: "号牌号码", en: "plate"),
      Attribute("plateColor", .code(.plateColor), zh: "号牌颜色", en: "plate colour"),
      Attribute("fuel", .code(.fuel), zh: "燃料种类", en: "fuel"),
      Attribute("stage", .count(0...6), zh: "排放阶段", en: "emission stage"),
      Attribute("purpose", .code(.purpose), zh: "用途", en: "purpose"),
      Attribute("approver", .text(64), zh: "批准人编号", en: "approver (number, not name)"),
      Attribute("cargo", .code(.cargo), zh: "货物", en: "cargo"),
      Attribute("tonnes", .quantity(Tonnes.self), zh: "吨数", en: "tonnes"),
      Attribute("zones", .text(256), zh: "所在区域", en: "zones at that time, by key"),
      Attribute("barrier", .text(64), zh: "道闸编号", en: "barrier"),
      Attribute("device", .text(64), zh: "设备编号", en: "device"),
      Attribute("vin", .vin, zh: "车辆识别代号", en: "VIN"),
      Attribute("category", .code(.vehicleCategory), zh: "车辆类别", en: "category"),
      Attribute("class", .code(.vehicleClass), zh: "吨位等级", en: "weight class (GA 802)"),
      Attribute("use", .code(.vehicleUse), zh: "使用性质", en: "use nature"),
      Attribute("firstRegisteredOn", .day, zh: "初次登记日期", en: "first registered on"),
      Attribute("model", .text(64), zh: "车辆型号", en: "model"),
      Attribute("engineModel", .text(64), zh: "发动机型号", en: "engine model"),
      Attribute("engineMaker", .text(128), zh: "发动机生产企业", en: "maker of the engine"),
      Attribute("engineNumber", .text(32), zh: "发动机编号", en: "engine number"),
      Attribute("networked", .flag, zh: "联网状态", en: "remote monitor networked"),
      Attribute("disclosure", .disclosure, zh: "环保信息公开编号", en: "disclosure number"),
      Attribute("cargoName", .text(32), zh: "货物名称", en: "name of the goods"),
      Attribute("fleet", .text(100), zh: "车队名称", en: "fleet"),
      Attribute("vehicleListFile", .text(256), zh: "随车清单文件名", en: "file name of the vehicle list"),
      Attribute("vehicleListDigest", .text(64), zh: "随车清单 SHA-256", en: "SHA-256 of the vehicle list"),
      Attribute("licenceFile", .text(256), zh: "行驶证文件名", en: "file name of the vehicle licence"),
      Attribute("licenceDigest", .text(64), zh: "行驶证 SHA-256", en: "SHA-256 of the vehicle licence"),
      Attribute("evidence", .text(256), zh: "过车照片文件名", en: "file name of the photograph"),
      Attribute("evidenceDigest", .text(64), zh: "过车照片 SHA-256", en: "SHA-256 of the photograph"),
      Attribute("status", .code(.findingStatus), zh: "认定状态", en: "status"),
    ])

  /// A vehicle that works inside a plant and does not leave it (厂内运输车辆台账, HJ 1321-2023).
  public static let inPlantVehicle = RecordKind(
    "inPlantVehicle", zh: "厂内运输车辆", en: "in-plant vehicle", key: .identifier,
    attributes: [
      Attribute("unit", .reference("unit"), zh: "单位", en: "unit", required: true),
      Attribute("code", .machineCode, zh: "环保登记编码", en: "machine code"),
      Attribute("internalPlate", .text(32), zh: "内部牌号", en: "internal plate"),
      Attribute("vin", .vin, zh: "车辆识别代号", en: "VIN"),
      Attribute("plate", .plate, zh: "号牌号码", en: "plate"),
      Attribute("manufacturedOn", .day, zh: "生产日期", en: "manufactured on"),
      Attribute("registeredOn", .day, zh: "注册登记日期", en: "registered on"),
      Attribute("model", .text(64), zh: "车辆型号", en: "model"),
      Attribute("engineNumber", .text(32), zh: "发动机编号", en: "engine number"),
      Attribute("fuel", .code(.fuel), zh: "燃料种类", en: "fuel"),
      Attribute("stage", .count(0...6), zh: "排放阶段", en: "emission stage"),
      Attribute("networked", .flag, zh: "联网状态", en: "remote monitor networked"),
      Attribute("owner", .reference("unit"), zh: "所有单位", en: "owner unit"),
      Attribute("status", .code(.serviceStatus), zh: "状态", en: "status"),
    ])
}
