import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { sharedData } from '../support/shared-data.ts'
import { blocksOf, pageOf } from './check-page.ts'

interface GoldPage {
  file: string
  title: string
  language: string
  published: string | null
  body_paragraph_count: number | null
  first_paragraph: string | null
  last_paragraph: string | null
  headings: string[]
  captions: string[]
  junk: string[]
}

const gold = sharedData('gold')
const reports = sharedData('reports')

if (gold === null || reports === null) test.skip('labelled pages: no shared data', () => {})
else {
  for (const name of readdirSync(gold).filter((each) => each.endsWith('.json'))) {
    const page = JSON.parse(readFileSync(join(gold, name), 'utf8')) as GoldPage
    if (!/\.(?:txt|md|html)$/.test(page.file ?? '')) continue
    test(`labelled page ${page.file}`, () => {
      const report = pageOf(new Uint8Array(readFileSync(join(reports, page.file))), page.file)
      const body = blocksOf(report, 'paragraph')
      assert.equal(report.title, page.title)
      assert.equal(report.language, page.language)
      assert.equal(report.published?.value ?? null, page.published)
      assert.deepEqual(blocksOf(report, 'heading'), page.headings)
      assert.deepEqual(report.captions, page.captions)
      for (const junk of page.junk) assert.ok(!body.some((text) => text.includes(junk)), junk)
      // Excerpts of transcripts are labelled without a count: their ends are parts of longer paragraphs.
      if (page.body_paragraph_count === null || page.body_paragraph_count === undefined) return
      assert.equal(body.length, page.body_paragraph_count)
      assert.equal(body[0] ?? null, page.first_paragraph ?? null)
      assert.equal(body.at(-1) ?? null, page.last_paragraph ?? null)
    })
  }
}
