/// Findings on files with boundaries of zones and routes (GeoJSON, RFC 7946).
extension FindingCode {
  /// The text is no JSON.
  public static let boundaryNotJSON = FindingCode(
    "GEO-JSON", .reject, zh: "不是有效的 JSON", en: "the text is no valid JSON", hintZH: "用 UTF-8 编码重新导出文件，检查是否被截断",
    hintEN: "export the file again in UTF-8, and check whether it was cut")

  /// The file, a boundary or their number exceeds a limit.
  public static let boundaryTooLarge = FindingCode(
    "GEO-TOO-LARGE", .reject, zh: "超出大小限制", en: "a limit of size is exceeded", hintZH: "拆分文件或简化边界",
    hintEN: "split the file or simplify the boundary")

  /// Objects and arrays are nested too deeply.
  public static let boundaryTooDeep = FindingCode(
    "GEO-TOO-DEEP", .reject, zh: "嵌套过深", en: "nested too deeply", hintZH: "只保留几何和属性，去除多余的嵌套",
    hintEN: "leave only geometries and properties, without further nesting")

  /// A member of an object stands twice.
  public static let boundaryMemberRepeated = FindingCode(
    "GEO-MEMBER-REPEATED", .reject, zh: "同一成员出现两次", en: "a member stands twice", hintZH: "删除多余的成员",
    hintEN: "remove one of them")

  /// The value is not of the kind that GeoJSON wants here.
  public static let boundaryNotGeoJSON = FindingCode(
    "GEO-STRUCTURE", .reject, zh: "不符合 GeoJSON 结构", en: "not what GeoJSON has here",
    hintZH: "应为 FeatureCollection、Feature 或几何对象；坐标应为数字数组",
    hintEN: "wanted is a FeatureCollection, a Feature or a geometry; coordinates are arrays of numbers")

  /// A geometry that cannot be a zone, such as a point.
  public static let boundaryGeometry = FindingCode(
    "GEO-GEOMETRY", .reject, zh: "此几何类型不能作为区域或路线", en: "this geometry can be no zone and no route",
    hintZH: "使用 Polygon、MultiPolygon、LineString 或 MultiLineString",
    hintEN: "use Polygon, MultiPolygon, LineString or MultiLineString")

  /// A coordinate lies outside the Earth's range.
  public static let boundaryRange = FindingCode(
    "GEO-RANGE", .reject, zh: "坐标超出范围", en: "a coordinate is out of range", hintZH: "以度为单位，经度在前（±180），纬度在后（±90）",
    hintEN: "degrees are wanted, longitude (±180) before latitude (±90)")

  /// A ring is not closed.
  public static let boundaryNotClosed = FindingCode(
    "GEO-RING-OPEN", .reject, zh: "多边形的环未闭合", en: "the ring is not closed", hintZH: "最后一个点必须与第一个点相同",
    hintEN: "the last position has to equal the first")

  /// A ring crosses itself.
  public static let boundaryCrossing = FindingCode(
    "GEO-RING-CROSSING", .reject, zh: "多边形的环自相交", en: "the ring crosses itself", hintZH: "在该点附近修正边界",
    hintEN: "correct the boundary near this corner")

  /// Too few positions for a ring or a line.
  public static let boundaryTooFewPositions = FindingCode(
    "GEO-TOO-FEW", .reject, zh: "点数不足", en: "too few positions", hintZH: "环至少四个点（首尾相同），线至少两个点",
    hintEN: "a ring has four positions or more (first and last equal), a line two or more")

  /// The stated coordinate system is not known.
  public static let boundarySystem = FindingCode(
    "GEO-CRS", .reject, zh: "不支持的坐标系", en: "the coordinate system is not supported", hintZH: "使用 WGS-84，或注明 GCJ-02",
    hintEN: "use WGS-84, or state GCJ-02")

  /// A position that GCJ-02 does not cover.
  public static let boundaryOutsideGCJ02 = FindingCode(
    "GEO-CRS-RANGE", .reject, zh: "坐标不在 GCJ-02 适用范围内", en: "GCJ-02 does not cover this position",
    hintZH: "核对注明的坐标系", hintEN: "check the coordinate system that is stated")

  /// Positions were converted.
  public static let boundaryConverted = FindingCode(
    "GEO-CRS-CONVERTED", .notice, zh: "坐标已由 GCJ-02 转换为 WGS-84", en: "positions were converted from GCJ-02 to WGS-84",
    hintZH: "转换误差约 1 米；临界地点请以通告文本为准",
    hintEN: "the conversion is good to about a metre; near the line the notice decides")

  /// A route without a usable buffer.
  public static let boundaryBuffer = FindingCode(
    "GEO-BUFFER", .reject, zh: "路线缺少有效的缓冲宽度", en: "the route has no usable buffer",
    hintZH: "用属性 buffer 注明 1–5000 的整数米", hintEN: "state the property buffer: 1–5000 metres, a whole number")

  /// A property that the zone must have is missing.
  public static let boundaryPropertyMissing = FindingCode(
    "GEO-PROPERTY-MISSING", .reject, zh: "缺少必要的属性", en: "a property is missing that a zone must have",
    hintZH: "在 properties 中注明，或用命令选项给出", hintEN: "state it in the properties, or with an option of the command")

  /// A property whose value does not fit.
  public static let boundaryPropertyValue = FindingCode(
    "GEO-PROPERTY-VALUE", .reject, zh: "属性值无效", en: "the value does not fit the property",
    hintZH: "核对该属性的类型和代码表", hintEN: "check the type and the code list of this property")

  /// A property that is not known; it is left out.
  public static let boundaryPropertyUnknown = FindingCode(
    "GEO-PROPERTY-UNKNOWN", .notice, zh: "未知属性，已忽略", en: "the property is not known and was left out",
    hintZH: "如为笔误请更正", hintEN: "correct it if it was misspelt")

  /// Two boundaries of a file have the same key.
  public static let boundaryKeyRepeated = FindingCode(
    "GEO-KEY-REPEATED", .reject, zh: "文件中编号重复", en: "the key stands twice in the file", hintZH: "每个区域使用不同的编号",
    hintEN: "give every zone a key of its own")

  /// The file has no boundary.
  public static let boundaryNone = FindingCode(
    "GEO-NONE", .reject, zh: "文件中没有边界", en: "the file has no boundary", hintZH: "检查导出设置",
    hintEN: "check how the file was exported")
}
