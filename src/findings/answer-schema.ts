import { z } from 'zod'

// The JSON of `interdict read`, described once: docs/schema/read.schema.json is generated from here, and answer-json.ts
// is checked against its type. Field names are promised; new ones may be added.

const span = z.tuple([z.int(), z.int()]).describe('[start, end] in `text`, UTF-16 code units, end excluded')
const alpha2 = z
  .string()
  .regex(/^[a-z]{2}$/)
  .describe('ISO 3166 alpha-2, lower case')
const dateValue = z.string().describe('EDTF: day, month, year, a/b, ../b, a/.., or a date-time with zone')

const because = z.object({
  kind: z.string(),
  query: z.string(),
  listed: z.string(),
  weight: z.number().min(-1).max(1),
  note: z.string(),
})

const hit = z.object({
  list: z.string(),
  listing_id: z.string(),
  caption: z.string(),
  schema: z.string(),
  score: z.number().min(0).max(1),
  because: z.array(because),
  programmes: z.array(z.string()),
  designated_on: z.array(dateValue),
  listed_on_report_date: z.union([z.boolean(), z.literal('unknown')]),
})

const actor = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'state', 'vessel', 'aircraft', 'outlet']),
  named: z.boolean(),
  role: z.string().nullable(),
  country: alpha2.nullable(),
  count: z.int().nullable(),
  mentions: z.array(z.string()).describe('distinct surface forms, in text order'),
  mention_spans: z.array(span).describe('every place in `text`, pronouns included'),
  span: span.describe('the first mention'),
  identifiers: z.array(z.object({ type: z.string(), value: z.string(), span: span.nullable() })),
  hits: z.array(hit),
  proposed: z.array(hit.extend({ query: z.string() })),
})

const statement = z.object({
  speaker: z.string().nullable(),
  speaker_id: z.string().nullable(),
  source: z.string().nullable().describe('the words that stand for the speaker here'),
  joint_speakers: z.array(z.string()),
  via: z.string().nullable(),
  chain: z.array(z.string()),
  inside: z.int().nullable(),
  stance: z.enum([
    'asserts',
    'warns',
    'threatens',
    'denies',
    'declines_to_confirm',
    'questions',
    'expects',
    'proposes',
    'calls_for',
    'condemns',
  ]),
  content: z.string(),
  quote: z.string().nullable(),
  cue: z.string().nullable(),
  said_on: dateValue.nullable(),
  sentence: z.string(),
  span: span.describe('the content'),
  parts: z.array(span),
  cue_span: span.nullable(),
  sentence_span: span,
})

const status = z.enum(['occurred', 'alleged', 'planned', 'expected', 'proposed', 'conditional', 'ongoing', 'denied'])

const event = z.object({
  type: z.enum([
    'arms_transfer',
    'negotiation',
    'meeting',
    'visit',
    'sanction_designation',
    'military_exercise',
    'missile_launch',
    'attack',
    'aid',
    'financing',
    'procurement',
    'troop_deployment',
    'training',
    'parade',
    'statement_joint',
    'other',
  ]),
  participants: z.array(z.object({ actor: z.string(), actor_id: z.string(), role: z.string() })),
  items: z.array(z.string()),
  item_details: z.array(z.object({ text: z.string(), quantity: z.string().nullable(), span })),
  date: dateValue.nullable(),
  place: z.string().nullable(),
  status,
  sentence: z.string(),
  also: z.array(z.string()).describe('other sentences about it'),
  mentions: z.array(z.object({ trigger: z.string(), span, sentence_span: span, status })),
  programme: z.string().nullable(),
  count: z.int().nullable(),
  return_of: z.int().nullable(),
  span: span.describe('the trigger in the main sentence'),
})

export const answerSchema = z.object({
  id: z.string(),
  file: z.string(),
  sha256: z.string(),
  format: z.string(),
  language: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  url: z.string().nullable(),
  published: dateValue.nullable(),
  published_note: z.string().nullable().describe('why the date is read so'),
  text: z.string().describe('title, headings and body in page order, joined by one blank line'),
  body: z.array(z.string()),
  headings: z.array(z.string()),
  captions: z.array(z.string()),
  left_out: z.array(z.object({ text: z.string(), why: z.string() })),
  actors: z.array(actor),
  statements: z.array(statement),
  events: z.array(event),
  links: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      a_id: z.string(),
      b_id: z.string(),
      relation: z.string(),
      sentence: z.string(),
      span,
    }),
  ),
  times: z.array(
    z.object({
      text: z.string(),
      value: z.string().nullable(),
      kind: z.enum(['date', 'time', 'duration', 'set']),
      implied: z.array(z.enum(['year', 'month', 'day'])),
      anchor: z.string().nullable(),
      span,
    }),
  ),
  reported_consequences: z.array(
    z.object({
      by: z.string().nullable(),
      what: z.string(),
      on: z.array(z.string()),
      condition: z.string().nullable(),
      status: z.enum(['threatened', 'announced', 'imposed']),
      span,
    }),
  ),
  findings: z.array(
    z.object({
      event: z.int().describe('index into `events`'),
      leg: z.string().describe('supplier→recipient, alpha-2 in capitals'),
      provision: z.string(),
      verdict: z.enum([
        'breaches',
        'would_breach',
        'exposes',
        'licence_needed',
        'exempt',
        'not_applicable',
        'renewal_not_known',
        'unclear',
      ]),
      reason: z.string(),
      consequences: z.array(z.string()),
      verified: z.boolean(),
    }),
  ),
  doubts: z.array(z.object({ span: span.nullable(), what: z.string(), why: z.string() })),
  as_of: z.string().nullable(),
  versions: z.object({
    reader: z.string(),
    law: z.string(),
    lists: z.array(z.object({ name: z.string(), sha256: z.string() })),
  }),
})

/** The JSON of `interdict read`, one document a report. */
export type AnswerJson = z.infer<typeof answerSchema>
