import type { Provision } from '../../model/law.ts'

/** `S/RES/1874 (2009), paragraph 9`; articles and the like stand without the word "paragraph". */
export function citeProvision({ instrument, paragraph }: Provision): string {
  if (paragraph === null || paragraph === '') return instrument
  return `${instrument}, ${/^\d/.test(paragraph) ? 'paragraph ' : ''}${paragraph}`
}

/** What of a provision was not seen in a source. */
export function unverifiedParts(provision: Provision | undefined): string {
  if (provision === undefined || !provision.verified) return 'not verified'
  const parts = [
    provision.paragraph !== null && !provision.paragraphVerified ? 'paragraph number' : '',
    provision.datesVerified ? '' : 'dates',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${parts.join(' and ')} not verified`
}
