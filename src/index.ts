/**
 * Everything a user of the library may import, name by name. What is not here may change without notice.
 * Each function has an example in docs/library.md.
 */

export type { Answer, AnswerVersions } from './findings/answer.ts'
export { answerToJson } from './findings/answer-json.ts'
export type { AnswerJson } from './findings/answer-schema.ts'
export { claimsOfAnswers } from './findings/claims-of-answers.ts'
export { type ReadReportOptions, readReport } from './findings/read-report.ts'
export { checkTransfer } from './law/check-transfer.ts'
export { type LawBook, loadLaw } from './law/load-law.ts'
export { parseTransfer } from './law/parse-transfer.ts'
export type { Actor, ActorKind, Identifier, Mention, NameInText, NameKind } from './model/actor.ts'
export type { Claim, Origin, Position } from './model/case.ts'
export type { DateValue, DayRange, IsoDate } from './model/date-value.ts'
export { daysOf } from './model/date-value.ts'
export type { Doubt } from './model/doubt.ts'
export type { Event, EventItem, EventMention, EventStatus, EventType, Participant, Role } from './model/event.ts'
export type { Finding } from './model/finding.ts'
export type { Evidence, Hit, Proposal } from './model/hit.ts'
export { InterdictError } from './model/interdict-error.ts'
export type {
  Consequence,
  ItemClass,
  Provision,
  ProvisionFinding,
  Transfer,
  TransferStatus,
  Verdict,
} from './model/law.ts'
export type { Link, Relation } from './model/link.ts'
export type { Designation, ListedName, ListedRelation, Listing, Schema } from './model/listing.ts'
export type { Block, BlockKind, LeftOut, PublishedDate, Report } from './model/report.ts'
export type { ReportReading } from './model/report-reading.ts'
export type { ReportedConsequence } from './model/reported-consequence.ts'
export type { Span } from './model/span.ts'
export type { Stance, Statement } from './model/statement.ts'
export type { TimeExpression } from './model/time-expression.ts'
export { analyseName } from './names/analyse-name.ts'
export { compareNames, compareNameTexts, NAME_THRESHOLD, type NameComparison } from './names/compare-names.ts'
export type { AlignedPart, AppliedRule, LeftOverWord, NameExplanation } from './names/explain/explanation.ts'
export type {
  AlgorithmId,
  AlgorithmScore,
  AlgorithmSummary,
  ScreenAlgorithm,
} from './watchlist/algorithms/algorithm.ts'
export { type AlgorithmOptions, describeAlgorithms, loadAlgorithm } from './watchlist/algorithms/algorithms.ts'
export { openWatchlist, starterWatchlist } from './watchlist/open-watchlist.ts'
export { checkOwnership, type OwnershipOptions } from './watchlist/ownership/check-ownership.ts'
export { findParties } from './watchlist/ownership/find-parties.ts'
export { networkOfLists } from './watchlist/ownership/network-of-lists.ts'
export type {
  OwnershipAnswer,
  OwnershipControl,
  OwnershipPath,
  PartyName,
} from './watchlist/ownership/ownership-answer.ts'
export type { OwnershipNetwork, OwnershipParty } from './watchlist/ownership/ownership-network.ts'
export { type ScreenOptions, type ScreenQuery, screen } from './watchlist/screen.ts'
export type { WatchlistIndex } from './watchlist/watchlist-index.ts'
