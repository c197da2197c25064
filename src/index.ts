/**
 * Everything a user of the library may import, name by name. What is not here may change without notice.
 * Each function has an example in docs/library.md.
 */

export type { Answer, AnswerVersions } from './findings/answer.ts'
export { answerToJson } from './findings/answer-json.ts'
export type { AnswerJson } from './findings/answer-schema.ts'
export { claimsOfAnswers } from './findings/claims-of-answers.ts'
export { type ReadReportOptions, readReport } from './findings/read-report.ts'
