/// What a zone's notice says in short texts, checked where it comes in: a text that no rule can read must not be stored.
public enum ZoneNotice {
  /// Whether a text names stages, such as `0-2` or `0 1 3`.
  public static func namesStages(_ text: String) -> Bool { BannedStages(text) != nil }

  /// Whether a text names hours of the day, such as `22:00-06:00` or `07:00-09:00,17:00-19:00`.
  public static func namesHours(_ text: String) -> Bool { HoursOfDay(text) != nil }
}
