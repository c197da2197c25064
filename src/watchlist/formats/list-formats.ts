import { WatchlistFormatError } from '../errors.ts'
import type { ListFormat, PartHead } from './list-format.ts'

/** Every format that is read, the more particular first. */
export const LIST_FORMATS: readonly ListFormat[] = [
  {
    id: 'ofac-csv',
    title: 'OFAC SDN or consolidated list, CSV set (sdn, alt, add, sdn_comments; cons_prim, ...)',
    seen: true,
    // alt.csv and add.csv have a second number; alone they are told what is missing.
    recognises: (heads) => heads.some(({ text }) => /^\d{1,7},(?:\d{1,7},)?(?:"|-0- )[^\n]*-0-\s/.test(text)),
    load: async () => (await import('./ofac/csv/read-ofac-csv.ts')).readOfacCsv,
  },
  {
    id: 'ofac-sdn-xml',
    title: 'OFAC sdnList XML (sdn.xml, consolidated.xml)',
    seen: true,
    recognises: (heads) => hasRoot(heads, 'sdnList'),
    load: async () => (await import('./ofac/sdn-xml/read-sdn-xml.ts')).readSdnXml,
  },
  {
    id: 'ofac-advanced-xml',
    title: 'OFAC advanced XML (sdn_advanced.xml, cons_advanced.xml)',
    seen: true,
    recognises: (heads) => hasRoot(heads, 'Sanctions'),
    load: async () => (await import('./ofac/advanced-xml/read-advanced-xml.ts')).readAdvancedXml,
  },
  {
    id: 'ofac-enhanced-xml',
    title: 'OFAC enhanced XML (SDN_ENHANCED, CONS_ENHANCED)',
    seen: true,
    recognises: (heads) => hasRoot(heads, 'sanctionsData'),
    load: async () => (await import('./ofac/enhanced-xml/read-enhanced-xml.ts')).readEnhancedXml,
  },
  {
    id: 'un-xml',
    title: 'UN Security Council consolidated list, XML',
    seen: true,
    recognises: (heads) => hasRoot(heads, 'CONSOLIDATED_LIST'),
    load: async () => (await import('./un/read-un-xml.ts')).readUnXml,
  },
  {
    id: 'eu-fsf-xml',
    title: 'EU consolidated financial sanctions, FSF XML 1.1',
    seen: false,
    recognises: (heads) => hasRoot(heads, 'export'),
    load: async () => (await import('./eu/fsf/read-eu-fsf.ts')).readEuFsf,
  },
  {
    id: 'eu-journal-csv',
    title: 'EU designations transcribed from the Official Journal, CSV tables',
    seen: true,
    recognises: (heads) => heads.some(({ text }) => /^(?:celex|amendedCelex),/.test(text)),
    load: async () => (await import('./eu/journal/read-eu-journal.ts')).readEuJournal,
  },
  {
    id: 'uk-csv',
    title: 'UK sanctions list, CSV as published since 2026',
    seen: false,
    recognises: (heads) => heads.some(({ text }) => UK_HEADER.test(text.slice(0, 4000))),
    load: async () => (await import('./uk/csv/read-uk-csv.ts')).readUkCsv,
  },
  {
    id: 'uk-xml',
    title: 'UK sanctions list, XML as published since 2026',
    seen: false,
    recognises: (heads) => hasRoot(heads, 'Designations'),
    load: async () => (await import('./uk/xml/read-uk-xml.ts')).readUkXml,
  },
  {
    id: 'uk-tables',
    title: 'UK sanctions list as derived tables (subjects, subject_names, ...)',
    seen: true,
    recognises: (heads) => heads.some(({ text }) => /^unique_id,subject_type,/.test(text)),
    load: async () => (await import('./uk/tables/read-uk-tables.ts')).readUkTables,
  },
  {
    id: 'ca-sema-xml',
    title: 'Canada consolidated autonomous sanctions, XML',
    seen: true,
    recognises: (heads) => hasRoot(heads, 'data-set'),
    load: async () => (await import('./ca/read-ca-sema.ts')).readCaSema,
  },
  {
    id: 'ch-seco-xml',
    title: 'Swiss SECO sanctions list, XML (of its own example)',
    seen: true,
    recognises: (heads) => hasRoot(heads, 'swiss-sanctions-list'),
    load: async () => (await import('./ch/read-ch-seco.ts')).readChSeco,
  },
  {
    id: 'us-csl-csv',
    title: 'US consolidated screening list, CSV',
    seen: true,
    recognises: (heads) => heads.some(({ text }) => /^_id,source,entity_number,/.test(text)),
    load: async () => (await import('./us-csl/read-us-csl.ts')).readUsCsl,
  },
  {
    id: 'names-only',
    title: 'names and aliases only, JSON ({full_name, aliases}) or one name a line',
    seen: true,
    recognises: (heads) =>
      heads.some(({ text, name }) => /^\s*\[?\s*\{[^}]*"full_name"/.test(text) || name.endsWith('.txt')),
    load: async () => (await import('./names-only/read-names-only.ts')).readNamesOnly,
  },
  {
    id: 'follow-the-money',
    title: 'FollowTheMoney JSON lines: entities, nested targets, deltas',
    seen: true,
    recognises: (heads) => heads.some(({ text, name }) => /^\s*\{/.test(text) && !name.endsWith('.csv')),
    load: async () => (await import('./ftm/read-ftm.ts')).readFtm,
  },
]

/** The columns of the UK's CSV, in the first or second line: the report's date stands before them. */
const UK_HEADER = /^(?:[^\n]{0,200}\n)?(?=[^\n]*\bUnique ID\b)(?=[^\n]*\bName 6\b)[^\n]*,/i

/**
 * The format of a list's files.
 *
 * @param shown how errors name the files
 * @param asked format key, where somebody says which it is
 * @throws WatchlistFormatError where no format fits, with what the file looks like
 */
export function formatOf(heads: readonly PartHead[], shown: readonly string[], asked?: string): ListFormat {
  if (asked !== undefined) {
    const known = LIST_FORMATS.find(({ id }) => id === asked)
    if (known !== undefined) return known
    const keys = LIST_FORMATS.map(({ id }) => id).join(', ')
    throw new WatchlistFormatError(shown[0] ?? '', 0, `one of the formats ${keys}`, `"${asked}"`)
  }
  const found = LIST_FORMATS.find((format) => format.recognises(heads))
  if (found !== undefined) return found
  throw new WatchlistFormatError(shown[0] ?? '', 1, 'a list format that we know', looksLike(heads[0]?.text ?? ''))
}

/** True where a part is XML with this root element (any prefix). */
function hasRoot(heads: readonly PartHead[], root: string): boolean {
  const tag = new RegExp(`^\\s*(?:<\\?xml[^>]*\\?>\\s*)?(?:<!--[\\s\\S]*?-->\\s*)*<(?:[\\w.-]+:)?${root}[\\s>]`)
  return heads.some(({ text }) => tag.test(text))
}

function looksLike(text: string): string {
  if (text === '') return 'an empty file'
  if (/^\s*(?:<!doctype html|<html)/i.test(text)) return 'a web page'
  return `"${text.trim().slice(0, 60).replace(/\s+/g, ' ')}"`
}
