extension FindingCode {
  /// Every code, sorted by id; a test compares the list with the files beside this one.
  public static let all: [FindingCode] = families.flatMap { $0 }.sorted { $0.id < $1.id }

  /// The code with that id; nil where this version of the program does not know it.
  ///
  /// - Complexity: O(1).
  public static func named(_ id: String) -> FindingCode? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The codes, a list for each file of the catalogue.
  private static let families: [[FindingCode]] = [
    [
      .stationUnlisted, .stationNotInForce, .stationNotExpected, .lineUnknown, .endsBeforeStart, .endsInFuture,
      .lastsTooLong, .beforeAnyRecord, .vehicleYoungerThanTest, .plateOfOtherVehicle, .vinWithOtherPlate,
      .alteredResend, .alteredStatement, .stageDiffers, .fuelDiffers, .datesDiffer,
      .massDiffers, .typeDiffers, .vinCheckDigitWrong,
      .plateFormUnknown, .vinReadDiffers, .registrationIncomplete, .massesContradicted,
      .processRowsContradicted, .supersedesWrongly, .supersedesOtherVehicle,
    ],
    [
      .boundaryNotJSON, .boundaryTooLarge, .boundaryTooDeep, .boundaryMemberRepeated, .boundaryNotGeoJSON,
      .boundaryGeometry, .boundaryRange, .boundaryNotClosed, .boundaryCrossing, .boundaryTooFewPositions,
      .boundarySystem, .boundaryOutsideGCJ02, .boundaryConverted, .boundaryBuffer, .boundaryPropertyMissing,
      .boundaryPropertyValue, .boundaryPropertyUnknown, .boundaryKeyRepeated, .boundaryNone,
    ],
    [
      .dialectUnknown, .dialectAmbiguous, .dialectNotXML, .dialectBroken, .dialectNoRecord, .dialectNotMapped,
      .dialectKeyMissing, .dialectStation, .dialectValue, .dialectCode, .dialectRepeated, .dialectContradiction,
      .dialectVisits, .dialectMethod, .dialectSpeed, .dialectCall, .dialectRounded, .dialectLeftover, .dialectAssumed,
      .dialectWaiting,
      .dialectCount, .dialectEncoding, .dialectStray,
    ],
    [
      .judgeVerdict, .judgeVerdictSet, .judgeMethodOutcome, .judgePartFailed, .judgeAppearance, .judgeAppearanceItem,
      .judgeOBD, .judgeMean, .judgeSum, .judgeLimit, .judgeLimitSet, .judgeRatedPower, .judgeMethodFuel,
      .judgeFreeAcceleration, .judgeNoMethod, .judgeReadings, .judgeMeanMissing, .judgeNOxMissing,
      .judgeRatedPowerMissing, .judgeAmbientMissing, .judgeAppearanceMissing, .judgeOBDMissing, .judgeOBDUnclear,
      .judgeOBDCodes, .judgeReadingMissing, .judgeNegative, .judgeNoTable, .judgeVerdictMissing, .judgeOBDNotReady,
      .judgeAltitudeUnknown,
    ],
    [
      .malformed, .entityUsed, .fileCut, .tooDeep, .textTooLong, .attributesTooLarge, .namesTooMany, .recordTooLarge,
      .namespaceWrong, .nulCharacter, .strayContent, .undecodable, .encodingContradicted, .schemaBroken, .formNotRead,
      .statedAndCleared,
    ],
    [.noticeInterval, .noticeName, .noticeSource, .noticeSubject, .noticeUnused, .noticeValue, .zoneUnknown],
    [
      .obdCheckByte, .obdFrameLength, .obdLength, .obdLeftover, .obdTime, .obdCommand, .obdRecordType, .obdLayout,
      .obdLayoutAmbiguous,
      .obdSkipped, .obdCut, .obdJoined, .obdElectricVehicle, .obdIdentity, .obdIdentityMissing, .obdIdentityCase,
      .obdIdentityMismatch, .obdEncrypted, .obdEncryptionClaim,
      .obdRange, .obdNoFrame, .obdHex, .obdHexForeign,
    ],
    [
      .deviceNotInService, .deviceUnknown, .evidenceDigest, .entryUnreported, .machineUnreported, .exitBeforeEntry,
      .entryOutOfUse, .caseStepMisfit, .caseStepBare, .caseStepDepartment, .recordInFuture, .checkDatedAhead,
      .recordForeignPlace,
      .readingContradicted, .passWithFault, .evidenceName, .checkWithoutSubject, .retestUnmatched,
      .suspicionWithoutCase,
      .repairUnmatched, .keyReused, .subjectChanged, .statementOvertaken, .checkNamesTwo, .bearerChanged, .bearerKnown,
      .codeShared, .plateShared, .plateInspected, .actionNotJoint, .actionUnknown, .checkOutsideAction, .repairWorkshop,
      .gateProhibited, .gateUndetermined, .gateExceptionUnproven, .recordLate, .recordIncomplete,
    ],
    [
      .machineCodeForm, .machineCodeStage, .disclosureForm, .disclosureStage, .creditCodeForm, .classContradicted,
      .registerVIN, .vinModelYear, .registerPlate, .parameterValue, .parameterContradiction,
      .checkOutcome, .remoteSensingFailed,
      .machineCodeDrive, .disclosureScale, .checkNotJudged, .remoteSensingCleared, .retestCleared,
    ],
  ]
}
